const ASCII_END = 0x80;
const CYRILLIC_START = 0x400;
const CYRILLIC_END = 0x480;
const CYRILLIC_SHIFT = CYRILLIC_START - ASCII_END;

/** Not a character that the name table can hold: no name with it exists. */
export const NO_KEY_CODE = 0;

/**
 * One byte for one character of a folded name: ASCII as it is, U+0400–047F (Cyrillic) as 0x80–0xFF, anything else `NO_KEY_CODE`.
 * Folding leaves nothing else of Latin and Cyrillic names, so the table needs one byte a letter.
 */
export function keyCode(charCode: number): number {
  if (charCode < ASCII_END) return charCode;
  if (charCode >= CYRILLIC_START && charCode < CYRILLIC_END) return charCode - CYRILLIC_SHIFT;
  return NO_KEY_CODE;
}

/** The character of a byte that `keyCode` gave. */
export function characterOfKeyCode(code: number): string {
  return String.fromCharCode(code < ASCII_END ? code : code + CYRILLIC_SHIFT);
}
