import type { CategoryId } from '../../model/report.ts';
import { type CategoryCue, type CategoryTable, type CueIndex, START_LENGTH } from './categoryTable.ts';
import { type CuePart, GAP_WORDS, tokensOf } from './cue.ts';

export type { CategoryTable } from './categoryTable.ts';

/** A score below this is no category. */
const LEAST_SCORE = 3;
/** What stands behind "after", "who" or "amid" is background: half its weight. */
const BACKGROUND = 0.5;
/** What a negation rules out reaches so many words. */
const NEGATION_WORDS = 3;

/** Cues lighter than this are hints. Together they count at most `HINTS_MOST`, so no heap of hints outweighs one plain word. */
const PLAIN_WEIGHT = 4;
const HINTS_MOST = 3;

/**
 * Says what a sentence is about, by the cue words of the table. Each cue counts once, with its weight; half behind a word that opens
 * background, nothing behind a negation. The highest sum wins, at equal sums the earlier row. One pass over the words.
 */
export function categorise(sentence: string, table: CategoryTable): CategoryId {
  const words = tokensOf(sentence);
  const factors = factorsOf(words);
  const counted = new Map<CategoryCue, number>();
  for (let at = 0; at < words.length; at += 1) {
    eachCueAt(words, at, table.cues, (entry) => {
      const factor = entry.weight < 0 ? 1 : (factors[at] ?? 1);
      counted.set(entry, Math.max(counted.get(entry) ?? 0, factor));
    });
  }
  return best(table, counted);
}

function best({ categories, fallback }: CategoryTable, counted: ReadonlyMap<CategoryCue, number>): CategoryId {
  const plain = categories.map(() => 0);
  const hints = categories.map(() => 0);
  for (const [{ category, weight }, factor] of counted) {
    const sums = weight > 0 && weight < PLAIN_WEIGHT ? hints : plain;
    sums[category] = (sums[category] ?? 0) + weight * factor;
  }
  let [found, most]: [CategoryId, number] = [fallback, 0];
  for (const [category, { id }] of categories.entries()) {
    const score = (plain[category] ?? 0) + Math.min(hints[category] ?? 0, HINTS_MOST);
    if (score >= LEAST_SCORE && score > most) [found, most] = [id, score];
  }
  return found;
}

/** Calls `take` with every cue that matches from the word at `at` on. */
function eachCueAt(
  words: readonly string[],
  at: number,
  { byWord, byStart }: CueIndex,
  take: (entry: CategoryCue) => void,
): void {
  const word = words[at] ?? '';
  for (const entry of byWord.get(word) ?? NONE) if (restMatches(entry.cue, words, at)) take(entry);
  for (const entry of byStart.get(word.slice(0, START_LENGTH)) ?? NONE) {
    const [first] = entry.cue;
    if (first !== undefined && fits(first, word) && restMatches(entry.cue, words, at)) take(entry);
  }
}

const NONE: readonly CategoryCue[] = [];

/** The first word is known to match. A gap takes the first word that fits, so nothing is tried twice. */
function restMatches(cue: readonly CuePart[], words: readonly string[], at: number): boolean {
  let next = at + 1;
  let slack = 0;
  for (let index = 1; index < cue.length; index += 1) {
    const part = cue[index];
    if (part === undefined || part.kind === 'gap') {
      slack = GAP_WORDS;
      continue;
    }
    while (slack > 0 && !fits(part, words[next] ?? '')) {
      next += 1;
      slack -= 1;
    }
    if (!fits(part, words[next] ?? '')) return false;
    next += 1;
    slack = 0;
  }
  return true;
}

function fits(part: CuePart, word: string): boolean {
  if (part.kind === 'gap') return true;
  return part.kind === 'word' ? word === part.text : word.startsWith(part.text);
}

const BACKGROUND_WORDS = new Set(
  'after following amid since despite who which whose because although though accused suspected charged alleged против после из-за'.split(
    ' ',
  ),
);
const NEGATIONS = new Set(
  'no not never without nobody nor neither cannot didnt isnt wasnt werent dont wont нет не без ні'.split(' '),
);

/** For each word how much a cue that starts there counts. */
function factorsOf(words: readonly string[]): number[] {
  let background = 1;
  let negated = 0;
  return words.map((word, index) => {
    const factor = negated > 0 ? 0 : background;
    negated -= 1;
    if (NEGATIONS.has(word)) negated = NEGATION_WORDS;
    if (index > 0 && BACKGROUND_WORDS.has(word)) background = BACKGROUND;
    return factor;
  });
}
