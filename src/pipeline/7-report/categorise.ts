import type { CategoryId } from '../../model/report.ts';
import type { CategoryCue } from './categoryCue.ts';
import type { CategoryTable } from './categoryTable.ts';
import { matchCue, tokensOf } from './cue.ts';
import { maskFigures } from './figures.ts';
import type { WordUse } from './wordUse.ts';

export type { CategoryTable } from './categoryTable.ts';

/** A category needs so much, before what stands in the background is counted less. */
const LEAST_SCORE = 3;
/** What stands behind "after", "who" or "amid" is background: half its weight. */
const BACKGROUND = 0.5;
/** News says first what happened: words after the first so many count less. */
const HEAD_WORDS = 14;
const TAIL = 0.75;
/** What a negation rules out reaches so many words. */
const NEGATION_WORDS = 3;

/** Cues lighter than this are hints. Together they count at most `HINTS_MOST`, so no heap of hints outweighs one plain word. */
const PLAIN_WEIGHT = 4;
const HINTS_MOST = 3;

/** First names that are words of news as well, before a surname. */
const GIVEN_NAME = /\b(?:Bill|Grant|Rob|Drew|Chase|Hale|Storm|Lance|Mark|Will|Gunner|Price) (?=\p{Lu}\p{Ll})/gu;

/** The cues that count in a sentence, each once, with the most that it counts, and where each category is spoken of first. */
type Counted = { readonly cues: CategoryCue[]; readonly factors: number[]; readonly first: number[] };

/**
 * Says what a sentence is about, by the cue words of the table. Each cue counts once, with its weight: less far from the start, half
 * behind a word that opens background, nothing behind a negation. The highest sum wins, at equal sums the category whose cue comes
 * first. One pass over the words.
 */
export function categorise(sentence: string, table: CategoryTable): CategoryId {
  const words = tokensOf(sentence.replace(GIVEN_NAME, ''));
  const uses = words.map(table.useOf);
  if (!uses.some(({ cues }) => cues.length > 0)) return table.fallback;
  const counted = countCues(maskFigures(words, uses), uses, table.categories.length);
  return counted.cues.length === 0 ? table.fallback : best(table, counted);
}

/** Does no word of a sentence say what it is about, nor hint that it is something else? */
export function isSilent(sentence: string, { categories, useOf, fallback }: CategoryTable): boolean {
  const words = tokensOf(sentence);
  for (let at = 0; at < words.length; at += 1) {
    for (const { cue, category, weight } of useOf(words[at]!).cues) {
      const isTelling = weight >= LEAST_SCORE || (weight > 1 && categories[category]?.id === fallback);
      if (isTelling && matchCue(cue, words, at)) return false;
    }
  }
  return true;
}

/** "A man accused of stealing": what stands behind is who he is. "Accused the rebels of shelling": the charge is the news. */
function opensBackground(words: readonly string[], uses: readonly WordUse[], at: number): boolean {
  if (at === 0 || !uses[at]!.opensBackground) return false;
  return words[at] !== 'accused' || words[at + 1] === 'of' || words[at + 1] === 'in';
}

/** In: the words, those of figures of speech emptied, and what each does where it is not. */
function countCues(words: readonly string[], uses: readonly WordUse[], categories: number): Counted {
  const counted: Counted = { cues: [], factors: [], first: new Array<number>(categories).fill(Infinity) };
  let background = 1;
  let negatedUntil = -1;
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === '') continue;
    const { cues, negates } = uses[at]!;
    if (cues.length > 0) countFrom(cues, words, at, at <= negatedUntil ? 0 : background * nearness(at), counted);
    if (negates) negatedUntil = at + NEGATION_WORDS;
    if (opensBackground(words, uses, at)) background = BACKGROUND;
  }
  return counted;
}

const nearness = (at: number): number => (at < HEAD_WORDS ? 1 : TAIL);

/** Counts the cues that match from a word on. Of those of one category only the heaviest: "training camp", not "training" as well. */
function countFrom(
  begun: readonly CategoryCue[],
  words: readonly string[],
  at: number,
  factorHere: number,
  { cues, factors, first }: Counted,
): void {
  const matching = begun.length === 1 && begun[0]!.cue.length === 1 ? begun : matchesAt(begun, words, at);
  for (let place = 0; place < matching.length; place += 1) {
    if (isOutweighed(matching, place)) continue;
    const entry = matching[place]!;
    const factor = entry.weight < 0 ? 1 : factorHere;
    if (factor > 0 && at < first[entry.category]!) first[entry.category] = at;
    const known = cues.indexOf(entry);
    if (known === -1) {
      cues.push(entry);
      factors.push(factor);
    } else if (factor > factors[known]!) factors[known] = factor;
  }
}

function matchesAt(begun: readonly CategoryCue[], words: readonly string[], at: number): readonly CategoryCue[] {
  let matching: CategoryCue[] | null = null;
  for (let index = 0; index < begun.length; index += 1) {
    const entry = begun[index]!;
    if (!matchCue(entry.cue, words, at)) continue;
    if (matching === null) matching = [entry];
    else matching.push(entry);
  }
  return matching ?? NONE;
}

/** Most words that begin a cue begin one of several words, and the others do not follow. */
const NONE: readonly CategoryCue[] = [];

function isOutweighed(entries: readonly CategoryCue[], index: number): boolean {
  const { category, weight } = entries[index]!;
  for (let place = 0; place < entries.length; place += 1) {
    const other = entries[place]!;
    if (other.category !== category) continue;
    if (other.weight > weight || (other.weight === weight && place < index)) return true;
  }
  return false;
}

/** What says no more than that it is something else yields to what says what it is. */
const FALLBACK = 0.74;

function best({ categories, fallback }: CategoryTable, counted: Counted): CategoryId {
  const scores = sumsOf(categories.length, counted, false);
  const undimmed = sumsOf(categories.length, counted, true);
  let most = -1;
  let highest = 0;
  for (let index = 0; index < categories.length; index += 1) {
    if (undimmed[index]! < LEAST_SCORE || scores[index]! <= 0) continue;
    const score = scores[index]! * (categories[index]!.id === fallback ? FALLBACK : 1);
    const isFirst = most >= 0 && score === highest && counted.first[index]! < counted.first[most]!;
    if (score > highest || isFirst) [most, highest] = [index, score];
  }
  return categories[most]?.id ?? fallback;
}

/** The sum of each category, hints held at their most. `undimmed`: every cue that counts at all counts whole. */
function sumsOf(count: number, { cues, factors }: Counted, undimmed: boolean): number[] {
  const sums = new Array<number>(count).fill(0);
  const hints = new Array<number>(count).fill(0);
  for (let index = 0; index < cues.length; index += 1) {
    const { category, weight } = cues[index]!;
    const factor = factors[index]!;
    const into = weight > 0 && weight < PLAIN_WEIGHT ? hints : sums;
    into[category]! += weight * (undimmed ? Number(factor > 0) : factor);
  }
  for (let index = 0; index < count; index += 1) sums[index]! += Math.min(hints[index]!, HINTS_MOST);
  return sums;
}
