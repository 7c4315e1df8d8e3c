import { anyOf } from './anyOf.ts';
import { DOUBTS, type Doubt } from './doubts.ts';

/** How likely words tell of something that happened, from 0 to 1, and the reasons in words. */
export type Happening = { readonly likelihood: number; readonly reasons: readonly string[] };

/** Under this a clause is no report: its places stay in `mentions.jsonl`. */
export const LEAST_LIKELIHOOD = 0.3;

/** Some doubts, and what fits wherever one of them does: most clauses raise none, and one look is cheaper than one for each. */
type Doubts = { readonly doubts: readonly Doubt[]; readonly any: RegExp };

const ALL = DOUBTS.filter(({ pattern }) => !pattern.unicode).map(({ pattern }) => pattern);
/** Capitals or not, an engine takes ten times as long over Unicode's letters: those doubts are looked for by themselves. */
const ANY_DOUBT: readonly RegExp[] = [
  anyOf(ALL),
  ...DOUBTS.filter(({ pattern }) => pattern.unicode).map(({ pattern }) => pattern),
];
const FEW = 4;
const SOME_DOUBTS = fewAtATime(DOUBTS);
const CERTAIN: Happening = { likelihood: 1, reasons: [] };

/**
 * Judges whether a clause reports a happening: 1 times the factor of every doubt that fits its words. One strong doubt or two middling
 * ones put it under `LEAST_LIKELIHOOD`. In: the clause, the words of its sentence before it, and whether it states a day of its own.
 */
export function judgeHappening(clause: string, lead: string, hasOwnDay: boolean): Happening {
  const sentence = lead === '' ? clause : `${lead}${clause}`;
  if (!ANY_DOUBT.some((any) => mayFit(any, clause, sentence))) return CERTAIN;
  let likelihood = 1;
  const reasons: string[] = [];
  for (const { any, doubts } of SOME_DOUBTS) {
    if (!mayFit(any, clause, sentence)) continue;
    for (const doubt of doubts) {
      if (!fits(doubt, clause, sentence, hasOwnDay)) continue;
      likelihood *= doubt.factor;
      reasons.push(doubt.reason);
    }
  }
  return { likelihood, reasons };
}

function fits({ pattern, reach, endsWithDay }: Doubt, clause: string, sentence: string, hasOwnDay: boolean): boolean {
  return !(hasOwnDay && endsWithDay === true) && pattern.test(reach === 'clause' ? clause : sentence);
}

const mayFit = (any: RegExp, clause: string, sentence: string): boolean =>
  any.test(clause) || (sentence.length > clause.length && any.test(sentence));

/** Doubts in their order, a few at a time, so that a clause that raises one is not held against all. */
function fewAtATime(doubts: readonly Doubt[]): readonly Doubts[] {
  const groups: Doubt[][] = [];
  for (const doubt of doubts) {
    const last = groups.at(-1);
    const goesOn = last !== undefined && last.length < FEW && last[0]!.pattern.unicode === doubt.pattern.unicode;
    if (goesOn) last.push(doubt);
    else groups.push([doubt]);
  }
  return groups.map((few) => ({ doubts: few, any: anyOf(few.map(({ pattern }) => pattern)) }));
}
