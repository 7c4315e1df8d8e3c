const LONGEST = 12;

/**
 * The word before an offset, in lower case, when only white space parts them; '' when something else does, when there is none within
 * `reach`, or when it is longer than 12 letters. A quick look before expressions that can only end in a few words are tried.
 */
export function lastWordBefore(text: string, start: number, reach: number): string {
  const first = Math.max(0, start - reach);
  let end = start;
  while (end > first && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (end === start) return '';
  let from = end;
  while (from > first && end - from <= LONGEST && isLetter(text.charCodeAt(from - 1))) from -= 1;
  return text.slice(from, end).toLowerCase();
}

const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
const isSpace = (unit: number): boolean => unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit >= 0x80;
