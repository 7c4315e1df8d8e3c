/** White space folded: every run of it is one space, none at the ends. The form in which quotes are kept and compared. */
export function foldSpace(text: string): string {
  return (UNFOLDED.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();
}

/** Two spaces, or white space that is no space: most sentences have neither, and to replace nothing costs a tenth. */
const UNFOLDED = /\s\s|[^\S ]/u;
