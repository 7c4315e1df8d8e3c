const SPACE = 32;
const QUOTE = 34;
const BACKSLASH = 92;
const LAST_PLAIN = 126;

/** What `JSON.stringify` makes of a string. Short plain ones, as most names are, are put between marks without asking it. */
export function quoted(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < SPACE || code > LAST_PLAIN || code === QUOTE || code === BACKSLASH) return JSON.stringify(text);
  }
  return `"${text}"`;
}
