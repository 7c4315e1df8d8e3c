import { editDistance } from './editDistance.ts';
import { keyCode } from './keyCode.ts';
import { writeSoundForm } from './soundForm.ts';
import { type SpelledNames, spelledNames } from './spellNames.ts';

/** Shorter names have too many neighbours. */
export const FUZZY_MIN_LETTERS = 6;
export const FUZZY_MAX_LETTERS = 40;

export type FuzzyMatch = { readonly key: number; readonly edits: number };

/** Finds names near a folded name: same first letter and at most `maxEdits` edits, or the same sound form (counted as one edit). */
export type FuzzyIndex = {
  readonly find: (folded: string, maxEdits: number) => readonly FuzzyMatch[];
  readonly nameOf: (key: number) => string;
};

/** What a search reads: the names written out, and those of 6 to 40 letters grouped in two ways. */
export type FuzzyColumns = {
  /** Bytes of all names, and where each starts: see `SpelledNames`. */
  readonly spelledText: Uint8Array;
  readonly spelledStarts: Uint32Array;
  /** Names by first letter and length, and where each such bucket starts. */
  readonly keys: Uint32Array;
  readonly bucketStarts: Uint32Array;
  /** By place in `keys`: the letters that stand in the name, and those that stand there twice (`countLetters`). */
  readonly once: Uint32Array;
  readonly twice: Uint32Array;
  /** Names by the hash of their sound form: the chain of each slot, as places in `soundKeys` plus 1, 0 at its end. */
  readonly soundKeys: Uint32Array;
  readonly soundHeads: Uint32Array;
  readonly soundNexts: Uint32Array;
};

/**
 * Groups the names of 6 to 40 letters that `isEligible` by first letter and length, each with a mask of its letters, and by sound form.
 * A name within d edits has a length within d and at most 2d letters of difference, so a search touches one first letter, 2d + 1
 * lengths, and computes the distance for the few that the mask lets through. Names of one sound form differ by few letters too, but
 * may by more than d in length: they are found through a hash of the form.
 */
export function buildFuzzyColumns(names: SpelledNames, isEligible: (key: number) => boolean): FuzzyColumns {
  const eligible = eligibleKeys(names, isEligible);
  const { keys, bucketStarts } = sortIntoBuckets(names, eligible);
  const once = new Uint32Array(keys.length);
  const twice = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as number;
    countLetters(names.text, names.starts[key] as number, names.starts[key + 1] as number);
    once[at] = masks.once;
    twice[at] = masks.twice;
  }
  const { text: spelledText, starts: spelledStarts } = names;
  return { spelledText, spelledStarts, keys, bucketStarts, once, twice, ...chainSounds(names, eligible) };
}

/** Opens what `buildFuzzyColumns` made. Matches come nearest first, then in the order of the names. */
export function openFuzzyIndex(columns: FuzzyColumns): FuzzyIndex {
  const { keys, bucketStarts, once, twice } = columns;
  const names = spelledNames(columns.spelledText, columns.spelledStarts);

  /** Adds the names of one length that are near enough. Each edit changes at most two letters, each missing letter only one. */
  const search = (wanted: Uint8Array, length: number, most: number, found: Map<number, number>): void => {
    const bucket = bucketOf(wanted[0] as number, length);
    countLetters(wanted, 0, wanted.length);
    const { once: wantedOnce, twice: wantedTwice } = masks;
    const mostChanges = 2 * most - Math.abs(length - wanted.length);
    for (let at = bucketStarts[bucket] as number; at < (bucketStarts[bucket + 1] as number); at++) {
      const changes = bitCount((once[at] as number) ^ wantedOnce) + bitCount((twice[at] as number) ^ wantedTwice);
      if (changes > mostChanges) continue;
      const key = keys[at] as number;
      const start = names.starts[key] as number;
      const edits = editDistance(wanted, names.text, start, start + length, most);
      if (edits <= most) found.set(key, edits);
    }
  };
  const find = (folded: string, maxEdits: number): readonly FuzzyMatch[] => {
    if (folded.length < FUZZY_MIN_LETTERS || folded.length > FUZZY_MAX_LETTERS) return [];
    const wanted = Uint8Array.from(folded, (letter) => keyCode(letter.charCodeAt(0)));
    const most = Math.min(maxEdits, 2);
    const found = new Map<number, number>();
    for (let away = -most; away <= most; away++) search(wanted, wanted.length + away, most, found);
    if (most > 0) for (const key of sameSound(columns, wanted)) found.set(key, Math.min(found.get(key) ?? 1, 1));
    return [...found].map(([key, edits]) => ({ key, edits })).sort((a, b) => a.edits - b.edits || a.key - b.key);
  };
  return { find, nameOf: names.nameOf };
}

const BUCKETS_PER_LETTER = FUZZY_MAX_LETTERS + 3;
const bucketOf = (letter: number, length: number): number => letter * BUCKETS_PER_LETTER + length;

function eligibleKeys(names: SpelledNames, isEligible: (key: number) => boolean): Uint32Array {
  const keys = new Uint32Array(names.count);
  let count = 0;
  for (let key = 0; key < names.count; key++) {
    const length = (names.starts[key + 1] as number) - (names.starts[key] as number);
    if (length >= FUZZY_MIN_LETTERS && length <= FUZZY_MAX_LETTERS && isEligible(key)) keys[count++] = key;
  }
  return keys.slice(0, count);
}

/** Counting sort: names stay in their order within a bucket. */
function sortIntoBuckets(names: SpelledNames, eligible: Uint32Array) {
  const bucketStarts = new Uint32Array(256 * BUCKETS_PER_LETTER + 1);
  const bucketOfKey = (key: number): number => {
    const start = names.starts[key] as number;
    return bucketOf(names.text[start] as number, (names.starts[key + 1] as number) - start);
  };
  for (const key of eligible) bucketStarts[bucketOfKey(key) + 1]! += 1;
  for (let at = 1; at < bucketStarts.length; at++) bucketStarts[at]! += bucketStarts[at - 1] as number;
  const next = bucketStarts.slice();
  const keys = new Uint32Array(eligible.length);
  for (const key of eligible) keys[next[bucketOfKey(key)]!++] = key;
  return { keys, bucketStarts };
}

const SOUND_SLOTS = 1 << 19;
const [FORM, OTHER_FORM] = [new Uint8Array(64), new Uint8Array(64)];

function chainSounds({ text, starts }: SpelledNames, eligible: Uint32Array) {
  const soundHeads = new Uint32Array(SOUND_SLOTS);
  const soundNexts = new Uint32Array(eligible.length);
  for (let at = 0; at < eligible.length; at++) {
    const key = eligible[at] as number;
    const length = writeSoundForm(text, starts[key] as number, starts[key + 1] as number, FORM);
    const slot = hashOf(FORM, length) & (SOUND_SLOTS - 1);
    soundNexts[at] = soundHeads[slot] as number;
    soundHeads[slot] = at + 1;
  }
  return { soundKeys: eligible, soundHeads, soundNexts };
}

/** Names of the same sound form: one chain, compared letter by letter. */
function sameSound(
  { spelledText, spelledStarts, soundKeys, soundHeads, soundNexts }: FuzzyColumns,
  wanted: Uint8Array,
) {
  const length = writeSoundForm(wanted, 0, wanted.length, FORM);
  const found: number[] = [];
  const slot = hashOf(FORM, length) & (SOUND_SLOTS - 1);
  for (let at = soundHeads[slot] as number; at !== 0; at = soundNexts[at - 1] as number) {
    const key = soundKeys[at - 1] as number;
    const [start, end] = [spelledStarts[key] as number, spelledStarts[key + 1] as number];
    if (writeSoundForm(spelledText, start, end, OTHER_FORM) === length && sameBytes(FORM, OTHER_FORM, length))
      found.push(key);
  }
  return found;
}

function sameBytes(a: Uint8Array, b: Uint8Array, length: number): boolean {
  for (let at = 0; at < length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** FNV-1a. */
function hashOf(bytes: Uint8Array, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** What `countLetters` found last: one bit for each of 32 classes of letters that stand there at all, and at least twice. */
const masks = { once: 0, twice: 0 };

function countLetters(bytes: Uint8Array, from: number, to: number): void {
  let once = 0;
  let twice = 0;
  for (let at = from; at < to; at++) {
    const bit = 1 << ((bytes[at] as number) & 31);
    twice |= once & bit;
    once |= bit;
  }
  masks.once = once;
  masks.twice = twice;
}

function bitCount(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
