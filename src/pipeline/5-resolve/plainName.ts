import type { Gazetteer } from '../../gazetteer/gazetteer.ts';

const FIRST_BEYOND_ASCII = 0x80;

/** Letters and digits only, lower case, marks off. */
export function plainName(name: string): string {
  return isAscii(name)
    ? name.replace(/[^A-Za-z0-9]+/g, '').toLowerCase()
    : name
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N}]+/gu, '')
        .toLowerCase();
}

/** Is the plain form of the row's own name this one? Most names are ASCII and are compared as they lie, without a string. */
export function hasPlainName(gazetteer: Gazetteer, row: number, plain: string): boolean {
  const { nameStarts, nameText } = gazetteer;
  const end = nameStarts[row + 1] as number;
  let matched = 0;
  for (let at = nameStarts[row] as number; at < end; at++) {
    const byte = nameText[at] as number;
    if (byte >= FIRST_BEYOND_ASCII) return plainName(gazetteer.nameOf(row)) === plain;
    const kept = PLAIN_BYTE[byte] as number;
    if (kept === 0) continue;
    if (matched === plain.length || plain.charCodeAt(matched) !== kept) return false;
    matched++;
  }
  return matched === plain.length;
}

/** What an ASCII byte is in a plain name; 0 when it is left out. */
const PLAIN_BYTE = Uint8Array.from({ length: FIRST_BEYOND_ASCII }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);

function isAscii(name: string): boolean {
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) >= FIRST_BEYOND_ASCII) return false;
  return true;
}
