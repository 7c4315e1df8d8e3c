import { type DaySpan, parseDay } from '../../../model/day.ts';
import { splitSentences } from '../../3-split/splitSentences.ts';
import type { DayMention } from '../dayMention.ts';
import { findDays } from '../findDays.ts';

/** A row of `days.jsonl`: one marked phrase. `expected` is null where the words are no date. */
export type DayCase = {
  readonly half: 'dev' | 'heldout';
  /** "2022-09-23", "2022-10-01..2022-10-31" or null. */
  readonly published: string | null;
  readonly text: string;
  readonly start: number;
  readonly phrase: string;
  readonly expected: {
    readonly from: string | null;
    readonly to: string | null;
    readonly precision: string;
    readonly basis: string;
  } | null;
};

export type DayScore = { readonly isRight: boolean; readonly isBasisRight: boolean; readonly found: DayMention | null };

/** Runs the stage on one case. Right: the same days and precision, or no phrase where none is expected. */
export function scoreDay({ published, text, start, phrase, expected }: DayCase): DayScore {
  const clean = {
    text,
    blocks: [{ start: 0, end: text.length, kind: 'prose' as const }],
    toOriginal: (offset: number) => offset,
  };
  const mentions = findDays(clean, splitSentences(clean), spanOf(published));
  const found = mentions.find((mention) => mention.start < start + phrase.length && start < mention.end) ?? null;
  if (expected === null || found === null)
    return { isRight: expected === null && found === null, isBasisRight: expected === found, found };
  const isRight =
    (found.span?.from ?? null) === expected.from &&
    (found.span?.to ?? null) === expected.to &&
    found.precision === expected.precision;
  return { isRight, isBasisRight: isRight && found.basis === expected.basis, found };
}

function spanOf(published: string | null): DaySpan | null {
  if (published === null) return null;
  const [first = '', last = first] = published.split('..');
  const [from, to] = [parseDay(first), parseDay(last)];
  if (from === null || to === null) throw new Error(`cases/days.jsonl: published "${published}" is no day`);
  return { from, to };
}
