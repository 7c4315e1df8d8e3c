/** White space folded: every run of it is one space, none at the ends. The form in which quotes are kept and compared. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
