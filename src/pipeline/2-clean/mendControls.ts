/** What Windows-1252 has where Unicode has the control codes U+0080 to U+009F. Source: the WHATWG index of windows-1252. */
const LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Turns control codes that were meant as Windows-1252 letters into those letters: U+0092 into an apostrophe. */
export function mendControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => LETTERS[control.charCodeAt(0) - 0x80] ?? control);
}
