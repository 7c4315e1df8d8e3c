import { editDistance } from './editDistance.ts';
import { keyCode } from './keyCode.ts';
import type { NameTable } from './nameTable.ts';
import { soundForm } from './soundForm.ts';

/** Shorter names have too many neighbours. */
export const FUZZY_MIN_LETTERS = 6;
const FUZZY_MAX_LETTERS = 40;

export type FuzzyMatch = { readonly key: number; readonly edits: number };

/** Finds names near a folded name: same first letter and at most `maxEdits` edits, or the same sound form (counted as one edit). */
export type FuzzyIndex = { readonly find: (folded: string, maxEdits: number) => readonly FuzzyMatch[] };

/**
 * Groups the names of 6 to 40 letters that `isEligible` by first letter and length, each with a mask of its letters.
 * A name within d edits has a length within d and at most 2d letters of difference, so a search touches one first letter, 2d + 1
 * lengths, and computes the distance for the few that the mask lets through. Nearest first, then in the order of the names.
 */
export function buildFuzzyIndex(names: NameTable, isEligible: (key: number) => boolean): FuzzyIndex {
  const eligible = eligibleKeys(names, isEligible);
  const { keys, bucketStarts } = sortIntoBuckets(names, eligible);
  const masks = keys.map((key) => letterMask(bytesOf(names, key)));
  const bySound = groupBySound(names, eligible);

  const find = (folded: string, maxEdits: number): readonly FuzzyMatch[] => {
    if (folded.length < FUZZY_MIN_LETTERS || folded.length > FUZZY_MAX_LETTERS) return [];
    const wanted = Uint8Array.from(folded, (letter) => keyCode(letter.charCodeAt(0)));
    const mask = letterMask(wanted);
    const found = new Map<number, number>();
    const most = Math.min(maxEdits, 2);
    for (let length = folded.length - most; length <= folded.length + most; length++) {
      const bucket = bucketOf(wanted[0] as number, length);
      for (let at = bucketStarts[bucket] as number; at < (bucketStarts[bucket + 1] as number); at++) {
        if (bitCount((masks[at] as number) ^ mask) > 2 * most) continue;
        const key = keys[at] as number;
        const edits = editDistance(wanted, bytesOf(names, key), most);
        if (edits <= most) found.set(key, edits);
      }
    }
    for (const key of bySound.get(soundForm(folded)) ?? []) found.set(key, Math.min(found.get(key) ?? 1, 1));
    return [...found].map(([key, edits]) => ({ key, edits })).sort((a, b) => a.edits - b.edits || a.key - b.key);
  };
  return { find };
}

const BUCKETS_PER_LETTER = FUZZY_MAX_LETTERS + 3;
const bucketOf = (letter: number, length: number): number => letter * BUCKETS_PER_LETTER + length;

function eligibleKeys(names: NameTable, isEligible: (key: number) => boolean): Uint32Array {
  const keys: number[] = [];
  for (let key = 0; key < names.count; key++) {
    const length = (names.starts[key + 1] as number) - (names.starts[key] as number);
    if (length >= FUZZY_MIN_LETTERS && length <= FUZZY_MAX_LETTERS && isEligible(key)) keys.push(key);
  }
  return Uint32Array.from(keys);
}

/** Counting sort: names stay in their order within a bucket. */
function sortIntoBuckets(names: NameTable, eligible: Uint32Array) {
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

function groupBySound(names: NameTable, eligible: Uint32Array): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const key of eligible) {
    const form = soundForm(names.nameOf(key));
    const group = groups.get(form);
    if (group === undefined) groups.set(form, [key]);
    else group.push(key);
  }
  return groups;
}

function bytesOf(names: NameTable, key: number): Uint8Array {
  return names.text.subarray(names.starts[key] as number, names.starts[key + 1] as number);
}

/** One bit for each of 32 classes of letters. */
function letterMask(bytes: Uint8Array): number {
  let mask = 0;
  for (const code of bytes) mask |= 1 << (code & 31);
  return mask;
}

function bitCount(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
