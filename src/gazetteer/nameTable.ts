import { characterOfKeyCode, keyCode, NO_KEY_CODE } from './keyCode.ts';

/**
 * All folded names in sorted order, found through one open-addressed hash table. The table holds every name and every beginning of a
 * name that ends between two words, so one probe answers both "is it a name" and "can a longer name start like this".
 */
export type NameTable = {
  readonly count: number;
  /** Bytes of all names, one after another; `starts[key]` to `starts[key + 1]`. */
  readonly text: Uint8Array;
  readonly starts: Uint32Array;
  /** Number of the name, or −1. */
  readonly find: (folded: string) => number;
  readonly hasPrefix: (folded: string) => boolean;
  readonly nameOf: (key: number) => string;
};

const SPACE = 32;
const HASH_START = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

/** Rebuilds the names from their front-coded form and hashes them. Lengths are bytes; see `SECTION_NAMES`. */
export function openNameTable(shared: Uint8Array, lengths: Uint8Array, suffixes: Uint8Array): NameTable {
  const { text, starts } = expandNames(shared, lengths, suffixes);
  const count = shared.length;
  const slots = hashNames(text, starts, shared);
  const mask = slots.length - 1;

  /** First name that starts with `folded` followed by a space or the end, or −1. */
  const probe = (folded: string): number => {
    const length = folded.length;
    let hash = HASH_START;
    for (let at = 0; at < length; at++) {
      const code = keyCode(folded.charCodeAt(at));
      if (code === NO_KEY_CODE) return -1;
      hash = Math.imul(hash ^ code, HASH_PRIME);
    }
    for (let slot = mix(hash) & mask; ; slot = (slot + 1) & mask) {
      const stored = slots[slot] as number;
      if (stored === 0) return -1;
      if (startsWith(text, starts, stored - 1, folded)) return stored - 1;
    }
  };
  return {
    count,
    text,
    starts,
    find: (folded) => {
      const key = probe(folded);
      return key >= 0 && (starts[key + 1] as number) - (starts[key] as number) === folded.length ? key : -1;
    },
    hasPrefix: (folded) => probe(folded) >= 0,
    nameOf: (key) => decode(text, starts[key] as number, starts[key + 1] as number),
  };
}

function expandNames(shared: Uint8Array, lengths: Uint8Array, suffixes: Uint8Array) {
  const count = shared.length;
  const starts = new Uint32Array(count + 1);
  let total = 0;
  for (let key = 0; key < count; key++) {
    starts[key] = total;
    total += (shared[key] as number) + (lengths[key] as number);
  }
  starts[count] = total;
  const text = new Uint8Array(total);
  let from = 0;
  let to = 0;
  for (let key = 0; key < count; key++) {
    const prefixLength = shared[key] as number;
    const before = key === 0 ? 0 : (starts[key - 1] as number);
    for (let at = 0; at < prefixLength; at++) text[to++] = text[before + at] as number;
    const suffixLength = lengths[key] as number;
    for (let at = 0; at < suffixLength; at++) text[to++] = suffixes[from++] as number;
  }
  return { text, starts };
}

/**
 * Slots hold a name's number plus 1. A beginning that ends between words stands for the first name that has it; sorted order makes it
 * new exactly when the name before does not have it, which the shared length tells without comparing.
 */
function hashNames(text: Uint8Array, starts: Uint32Array, shared: Uint8Array): Uint32Array {
  const count = shared.length;
  const slots = new Uint32Array(powerOfTwoOver(count * 3));
  const mask = slots.length - 1;
  for (let key = 0; key < count; key++) {
    const start = starts[key] as number;
    const end = starts[key + 1] as number;
    const known = knownLength(text, starts, key, shared[key] as number);
    let hash = HASH_START;
    for (let at = start; at <= end; at++) {
      const atEnd = at === end;
      const code = atEnd ? SPACE : (text[at] as number);
      if (code === SPACE && at - start > known) {
        let slot = mix(hash) & mask;
        while (slots[slot] !== 0) slot = (slot + 1) & mask;
        slots[slot] = key + 1;
      }
      hash = Math.imul(hash ^ code, HASH_PRIME);
    }
  }
  return slots;
}

/** Longest beginning, in bytes, that the name before also has, ending there between words or at its end. */
function knownLength(text: Uint8Array, starts: Uint32Array, key: number, shared: number): number {
  if (key === 0) return 0;
  const before = starts[key - 1] as number;
  const beforeEnd = starts[key] as number;
  const start = beforeEnd;
  if (before + shared === beforeEnd || text[before + shared] === SPACE) {
    const next = start + shared;
    if (next === (starts[key + 1] as number) || text[next] === SPACE) return shared;
  }
  for (let at = shared - 1; at > 0; at--) if (text[start + at] === SPACE) return at;
  return 0;
}

/** Is `folded` the whole name, or its beginning up to a space? */
function startsWith(text: Uint8Array, starts: Uint32Array, key: number, folded: string): boolean {
  const start = starts[key] as number;
  const length = folded.length;
  const end = starts[key + 1] as number;
  if (start + length > end) return false;
  if (start + length < end && text[start + length] !== SPACE) return false;
  for (let at = 0; at < length; at++) if (text[start + at] !== keyCode(folded.charCodeAt(at))) return false;
  return true;
}

/** The multiplicative hash is weak in its low bits, which the mask takes. */
function mix(hash: number): number {
  return (hash ^ (hash >>> 15) ^ (hash >>> 23)) >>> 0;
}

function powerOfTwoOver(least: number): number {
  let size = 1024;
  while (size < least) size *= 2;
  return size;
}

function decode(text: Uint8Array, start: number, end: number): string {
  let out = '';
  for (let at = start; at < end; at++) out += characterOfKeyCode(text[at] as number);
  return out;
}
