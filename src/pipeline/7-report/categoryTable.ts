import type { Category } from '../../model/category.ts';
import type { CategoryId } from '../../model/report.ts';
import type { CategoryCue } from './categoryCue.ts';
import { fits } from './cue.ts';
import { rememberWords } from './rememberWords.ts';
import { startFilter } from './startFilter.ts';
import { ACTING_STARTS, IDLE, type WordUse, wordUse } from './wordUse.ts';

/** The categories in the order of the table, and their cues where a matcher finds them at once. */
export type CategoryTable = {
  readonly categories: readonly Category[];
  /** Where no cue decides: the row `other`, else the last row. */
  readonly fallback: CategoryId;
  readonly useOf: WordIndex;
};

/** What a word does; of cues first those that give the whole word, then those that give its start, each in the order of the table. */
export type WordIndex = (word: string) => WordUse;

const START_LENGTH = 2;

const NONE: readonly CategoryCue[] = [];

/** Puts cues where their first word finds them. */
export function indexCues(cues: readonly CategoryCue[]): WordIndex {
  const byWord = new Map<string, CategoryCue[]>();
  const starts = new Set<string>();
  const byStart = new Map<string, CategoryCue[]>();
  for (const entry of cues) {
    const [first] = entry.cue;
    if (first === undefined || first.kind === 'gap') continue;
    starts.add(first.text);
    const [index, key] = first.kind === 'word' ? [byWord, first.text] : [byStart, first.text.slice(0, START_LENGTH)];
    const known = index.get(key);
    if (known === undefined) index.set(key, [entry]);
    else known.push(entry);
  }
  const mayAct = startFilter([...starts, ...ACTING_STARTS]);
  const useOf = rememberWords((word) => {
    const started = byStart.get(word.slice(0, START_LENGTH)) ?? NONE;
    const fitting = started.filter(({ cue: { 0: head } }) => head !== undefined && fits(head, word));
    return wordUse(word, [...(byWord.get(word) ?? NONE), ...fitting]);
  });
  return (word) => (mayAct(word) ? useOf(word) : IDLE);
}
