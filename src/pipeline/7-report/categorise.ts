import type { CategoryId } from '../../model/report.ts';
import type { CategoryCue, CategoryTable, CueIndex } from './categoryTable.ts';
import { matchCue, tokensOf } from './cue.ts';
import { maskFigures } from './figures.ts';

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

/**
 * Says what a sentence is about, by the cue words of the table. Each cue counts once, with its weight: less far from the start, half
 * behind a word that opens background, nothing behind a negation. The highest sum wins, at equal sums the category whose cue comes
 * first. One pass over the words.
 */
export function categorise(sentence: string, table: CategoryTable): CategoryId {
  const words = maskFigures(tokensOf(sentence.replace(GIVEN_NAME, '')));
  const factors = factorsOf(words);
  const counted = new Map<CategoryCue, number>();
  const first = new Array<number>(table.categories.length).fill(Number.POSITIVE_INFINITY);
  for (let at = 0; at < words.length; at += 1) {
    for (const entry of heaviest(cuesAt(words, at, table.cues))) {
      const factor = entry.weight < 0 ? 1 : (factors[at] ?? 1);
      if (factor > 0) first[entry.category] = Math.min(first[entry.category] ?? at, at);
      counted.set(entry, Math.max(counted.get(entry) ?? 0, factor));
    }
  }
  return counted.size === 0 ? table.fallback : best(table, counted, first);
}

/** Does no word of a sentence say what it is about, nor hint that it is something else? */
export function isSilent(sentence: string, { categories, cues, fallback }: CategoryTable): boolean {
  const words = tokensOf(sentence);
  const isTelling = ({ category, weight }: CategoryCue): boolean =>
    weight >= LEAST_SCORE || (weight > 1 && categories[category]?.id === fallback);
  return !words.some((_, at) => cuesAt(words, at, cues).some(isTelling));
}

/** What says no more than that it is something else yields to what says what it is. */
const FALLBACK = 0.74;

/** First names that are words of news as well, before a surname. */
const GIVEN_NAME = /\b(?:Bill|Grant|Rob|Drew|Chase|Hale|Storm|Lance|Mark|Will|Gunner|Price) (?=\p{Lu}\p{Ll})/gu;

function best(
  { categories, fallback }: CategoryTable,
  counted: ReadonlyMap<CategoryCue, number>,
  first: readonly number[],
): CategoryId {
  const scores = sumsOf(categories.length, counted, false);
  const undimmed = sumsOf(categories.length, counted, true);
  const candidates = [...scores.keys()].filter(
    (index) => (undimmed[index] ?? 0) >= LEAST_SCORE && (scores[index] ?? 0) > 0,
  );
  const rest = categories.findIndex(({ id }) => id === fallback);
  scores[rest] = (scores[rest] ?? 0) * FALLBACK;
  candidates.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (first[a] ?? 0) - (first[b] ?? 0) || a - b);
  return categories[candidates[0] ?? -1]?.id ?? fallback;
}

/** The sum of each category, hints held at their most. `undimmed`: every cue that counts at all counts whole. */
function sumsOf(count: number, counted: ReadonlyMap<CategoryCue, number>, undimmed: boolean): number[] {
  const plain = new Array<number>(count).fill(0);
  const hints = new Array<number>(count).fill(0);
  for (const [{ category, weight }, factor] of counted) {
    const sums = weight > 0 && weight < PLAIN_WEIGHT ? hints : plain;
    sums[category]! += weight * (undimmed ? Number(factor > 0) : factor);
  }
  return plain.map((sum, index) => sum + Math.min(hints[index] ?? 0, HINTS_MOST));
}

/** The cues that match from the word at `at` on. */
function cuesAt(words: readonly string[], at: number, cuesOf: CueIndex): readonly CategoryCue[] {
  const begun = cuesOf(words[at] ?? '');
  return begun.length === 0 ? begun : begun.filter(({ cue }) => matchCue(cue, words, at) !== null);
}

/** Of the cues of one category that start at one word only the heaviest counts: "training camp", not "training" as well. */
function heaviest(entries: readonly CategoryCue[]): readonly CategoryCue[] {
  if (entries.length < 2) return entries;
  return entries.filter(
    (entry, index) =>
      !entries.some(
        (other, place) =>
          other.category === entry.category &&
          (other.weight > entry.weight || (other.weight === entry.weight && place < index)),
      ),
  );
}

const BACKGROUND_WORDS = new Set(
  'anniversary commemorate commemorated commemorating after following amid since despite who which whose because although though accused suspected charged alleged против после из-за'.split(
    ' ',
  ),
);
const NEGATIONS = new Set(
  'no not never without fears nobody nor neither cannot didnt isnt wasnt werent dont wont нет не без ні'.split(' '),
);

/** "Accused the rebels of shelling": the charge is the news. "A man accused of stealing": who he is. */
const isAccusing = (word: string, next = ''): boolean => word === 'accused' && next !== 'of' && next !== 'in';

/** For each word how much a cue that starts there counts. */
function factorsOf(words: readonly string[]): number[] {
  let background = 1;
  let negated = 0;
  return words.map((word, index) => {
    const factor = negated > 0 ? 0 : background * (index < HEAD_WORDS ? 1 : TAIL);
    negated -= 1;
    if (NEGATIONS.has(word)) negated = NEGATION_WORDS;
    if (index > 0 && BACKGROUND_WORDS.has(word) && !isAccusing(word, words[index + 1])) background = BACKGROUND;
    return factor;
  });
}
