import { DEMONYM_PLACES } from './demonymTable.ts';
import { addToHash, EMPTY_HASH } from './hashWord.ts';
import commonWords from './tables/commonWords.json' with { type: 'json' };
import givenNames from './tables/givenNames.json' with { type: 'json' };
import wordClasses from './tables/wordClasses.json' with { type: 'json' };

/** Bits of `wordBits`: what a word, in lower case, can be. */
export const WORD = {
  function: 1 << 0,
  placePreposition: 1 << 1,
  strongPreposition: 1 << 2,
  motion: 1 << 3,
  title: 1 << 4,
  nameSuffix: 1 << 5,
  say: 1 << 6,
  act: 1 << 7,
  person: 1 << 8,
  organisation: 1 << 9,
  club: 1 << 10,
  street: 1 << 11,
  admin: 1 << 12,
  adminHead: 1 << 13,
  natural: 1 << 14,
  landmark: 1 << 15,
  namePrefix: 1 << 16,
  prefixDot: 1 << 17,
  direction: 1 << 18,
  connector: 1 << 19,
  month: 1 << 20,
  weekday: 1 << 21,
  government: 1 << 22,
  honorific: 1 << 23,
  givenName: 1 << 24,
  demonym: 1 << 25,
  /** Among the 1,000, the 5,000, the 25,000 most used English words that a dictionary has in lower case. */
  common1: 1 << 26,
  common5: 1 << 27,
  common25: 1 << 28,
} as const;

const SPACE = 0x20;
const SLOTS = 1 << 17;
/** A key and its bits stand side by side: a look-up touches one place in memory. */
const TABLE = new Int32Array(SLOTS * 2);

/** Words looked up last, by the low bits of their hash, each hash beside its bits: most words of a text are the same few hundred. */
const LATELY = 1 << 11;
const LATE = new Int32Array(LATELY * 2);

/** Everything the tables say of a word, as bits of `WORD`, by its hash; 0 when they do not have it. */
export function wordBits(hash: number): number {
  const at = (hash & (LATELY - 1)) * 2;
  if (LATE[at] === hash) return LATE[at + 1] as number;
  const bits = TABLE[placeOf(hash) + 1] as number;
  LATE[at] = hash;
  LATE[at + 1] = bits;
  return bits;
}

/** Where the key of a hash stands in the table, or would. */
function placeOf(hash: number): number {
  let slot = hash & (SLOTS - 1);
  while (TABLE[slot * 2 + 1] !== 0 && TABLE[slot * 2] !== hash) slot = (slot + 1) & (SLOTS - 1);
  return slot * 2;
}

/** Words parted by spaces. Hashed as they stand: cutting the 40,000 of them out first takes longer than all the rest. */
function addWords(words: string, bit: number): void {
  let hash = EMPTY_HASH;
  for (let at = 0; at <= words.length; at += 1) {
    const unit = at < words.length ? words.charCodeAt(at) : SPACE;
    if (unit !== SPACE) {
      hash = addToHash(hash, unit);
      continue;
    }
    const place = placeOf(hash);
    TABLE[place] = hash;
    TABLE[place + 1] = (TABLE[place + 1] as number) | bit;
    hash = EMPTY_HASH;
  }
}

const classes: Readonly<Record<string, string>> = wordClasses;
for (const [name, bit] of Object.entries(WORD)) {
  const words = classes[name];
  if (words !== undefined) addWords(words, bit);
}
addWords(commonWords.first1000, WORD.common1);
addWords(commonWords.next4000, WORD.common5);
addWords(commonWords.next20000, WORD.common25);
addWords(givenNames.names, WORD.givenName);
addWords([...DEMONYM_PLACES.keys()].map((phrase) => phrase.split(/[ -]/).at(-1)).join(' '), WORD.demonym);
