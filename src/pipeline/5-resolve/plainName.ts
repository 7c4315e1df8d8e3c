import type { Gazetteer } from '../../gazetteer/gazetteer.ts';

const FIRST_BEYOND_ASCII = 0x80;

/** Letters and digits only, lower case, marks off. */
export function plainName(name: string): string {
  let isBare = true;
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    if (unit >= FIRST_BEYOND_ASCII) return plainFarName(name);
    if (PLAIN_BYTE[unit] === 0) isBare = false;
  }
  return (isBare ? name : name.replace(/[^A-Za-z0-9]+/g, '')).toLowerCase();
}

function plainFarName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** How a row's own name stands to another in plain form: another name, the same, or the same and "city". */
export const PLAIN = { other: 0, same: 1, city: 2 } as const;

const CITY = 'city';

/** One of `PLAIN`. In: `plain` as `plainName` gives it. Most names are ASCII and are compared as they lie, without a string. */
export function comparePlain({ nameStarts, nameText, nameOf }: Gazetteer, row: number, plain: string): number {
  const end = nameStarts[row + 1] as number;
  const longest = plain.length + CITY.length;
  let matched = 0;
  for (let at = nameStarts[row] as number; at < end; at++) {
    const byte = nameText[at] as number;
    if (byte >= FIRST_BEYOND_ASCII) return compareFar(plainName(nameOf(row)), plain);
    const kept = PLAIN_BYTE[byte] as number;
    if (kept === 0) continue;
    if (matched === longest) return PLAIN.other;
    const wanted = matched < plain.length ? plain.charCodeAt(matched) : CITY.charCodeAt(matched - plain.length);
    if (wanted !== kept) return PLAIN.other;
    matched++;
  }
  if (matched === plain.length) return PLAIN.same;
  return matched === longest ? PLAIN.city : PLAIN.other;
}

function compareFar(own: string, plain: string): number {
  if (own === plain) return PLAIN.same;
  return own === plain + CITY ? PLAIN.city : PLAIN.other;
}

/** What an ASCII byte is in a plain name; 0 when it is left out. */
const PLAIN_BYTE = Uint8Array.from({ length: FIRST_BEYOND_ASCII }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);
