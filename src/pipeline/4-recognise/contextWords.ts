import { isCapital } from './findRuns.ts';
import type { Span } from './findSpans.ts';
import { addToHash, hashInSlot, hashWord } from './hashWord.ts';
import { WORD } from './lexicon.ts';
import type { Scene } from './spanFeatures.ts';
import { SHAPE, TOKEN } from './tokens.ts';

/** Places around a span whose words have learnt weights, in slot order. "pair" slots hold two words with a "_" between them. */
export const SLOTS = ['before', 'second before', 'after', 'second after', 'run start', 'run end', 'pair before', 'pair after', 'first word', 'last word'] as const; // biome-ignore format: one line

export type Slot = (typeof SLOTS)[number];

/** Learnt weights by slot, then by word; words that the gazetteer knows the span for, and the others. */
export type WordWeights = { readonly known: SlotWeights; readonly unknown: SlotWeights };
type SlotWeights = Readonly<Partial<Record<Slot, Readonly<Record<string, number>>>>>;

const EDGE_HASH = hashWord('|');
const NUMBER_HASH = 1;
const INNER =
  WORD.admin |
  WORD.natural |
  WORD.landmark |
  WORD.organisation |
  WORD.street |
  WORD.namePrefix |
  WORD.direction |
  WORD.club;

/** Sum of the weights on the left of a span and on the right of it. */
export type ContextScore = { left: number; right: number };
const IS_LEFT: readonly boolean[] = [true, true, false, false, true, false, true, false, true, false];

/** Key of a word, or pair of words, in a slot. */
export function keyOf(slot: number, known: boolean, wordHash: number): number {
  return hashInSlot(known ? slot : slot + SLOTS.length, wordHash);
}

export function pairHash(first: number, second: number): number {
  return addToHash(Math.imul(first, 31), second);
}

/** Hash of a context word; 0 for a capitalised word that no table knows, so that no names are learnt; 1 for a number. */
function hashOf({ tokens, runs }: Scene, token: number): number {
  if (token < 0 || token >= tokens.count) return EDGE_HASH;
  if (tokens.kind[token] === TOKEN.number) return NUMBER_HASH;
  const isName = isCapital(tokens, token) && ((runs.bits[token] as number) & ~WORD.givenName) === 0;
  return isName && tokens.shape[token] !== SHAPE.letter ? 0 : (tokens.hash[token] as number);
}

/** Writes the hash of the word in each slot around a span into `hashes`; 0 where the slot is empty. */
export function readSlots(scene: Scene, { from, to }: Span, hashes: Int32Array): void {
  const { tokens, runs } = scene;
  const runFrom = runs.from[from] as number;
  const runTo = runs.to[to - 1] as number;
  hashes[0] = hashOf(scene, from - 1);
  hashes[1] = hashOf(scene, from - 2);
  hashes[2] = hashOf(scene, to);
  hashes[3] = hashOf(scene, to + 1);
  hashes[4] = runFrom < from ? hashOf(scene, runFrom) : 0;
  hashes[5] = runTo > to ? hashOf(scene, runTo - 1) : 0;
  hashes[6] = pairOf(hashes[1] as number, hashes[0] as number);
  hashes[7] = pairOf(hashes[2] as number, hashes[3] as number);
  hashes[8] = to - from > 1 && ((runs.bits[from] as number) & INNER) !== 0 ? (tokens.hash[from] as number) : 0;
  hashes[9] = to - from > 1 && ((runs.bits[to - 1] as number) & INNER) !== 0 ? (tokens.hash[to - 1] as number) : 0;
}

const pairOf = (first: number, second: number): number => (first === 0 || second === 0 ? 0 : pairHash(first, second));

/** Scores spans by the words around them, with weights by key. */
export function scoreContext(
  scene: Scene,
  index: number,
  weightOf: (key: number) => number,
  score: ContextScore,
): void {
  const span = scene.spans[index] as Span;
  readSlots(scene, span, SCRATCH);
  const known = span.facts.rows.length > 0;
  score.left = 0;
  score.right = 0;
  for (let slot = 0; slot < SLOTS.length; slot += 1) {
    const hash = SCRATCH[slot] as number;
    if (hash === 0) continue;
    const weight = weightOf(keyOf(slot, known, hash));
    if (IS_LEFT[slot] === true) score.left += weight;
    else score.right += weight;
  }
}

const SCRATCH = new Int32Array(SLOTS.length);
