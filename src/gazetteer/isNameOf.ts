import type { Gazetteer } from './gazetteer.ts';

const FIRST_BEYOND_ASCII = 0x80;
const UPPER_A = 0x41;
const UPPER_Z = 0x5a;

/** Is the row called exactly this, but for case? In: the name in lower case. ASCII names are compared as they lie, without a string. */
export function isNameOf(gazetteer: Gazetteer, row: number, lower: string): boolean {
  const { nameStarts, nameText } = gazetteer;
  const start = nameStarts[row] as number;
  const length = (nameStarts[row + 1] as number) - start;
  for (let at = 0; at < length; at++) {
    const byte = nameText[start + at] as number;
    if (byte >= FIRST_BEYOND_ASCII) return gazetteer.nameOf(row).toLowerCase() === lower;
    const letter = byte >= UPPER_A && byte <= UPPER_Z ? byte | 0x20 : byte;
    if (at >= lower.length || lower.charCodeAt(at) !== letter) return false;
  }
  return lower.length === length;
}
