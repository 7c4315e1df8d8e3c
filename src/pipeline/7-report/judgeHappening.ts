import { anyOf } from './anyOf.ts';
import { DOUBTS, type Doubt } from './doubts.ts';

/** How likely words tell of something that happened, from 0 to 1, and the reasons in words. */
export type Happening = { readonly likelihood: number; readonly reasons: readonly string[] };

/** Under this a clause is no report: its places stay in `mentions.jsonl`. */
export const LEAST_LIKELIHOOD = 0.3;

/** Fits wherever a doubt does: most clauses raise none, and one look is cheaper than one for each. */
const ANY_DOUBT = anyOf(DOUBTS.map(({ pattern }) => pattern));
/** The same for a few doubts at a time, so that a clause that raises one is not held against all. */
const FEW = 4;
const SOME_DOUBTS = Array.from({ length: Math.ceil(DOUBTS.length / FEW) }, (_, index) => {
  const doubts = DOUBTS.slice(index * FEW, (index + 1) * FEW);
  return { doubts, any: anyOf(doubts.map(({ pattern }) => pattern)) };
});
const CERTAIN: Happening = { likelihood: 1, reasons: [] };

/**
 * Judges whether a clause reports a happening: 1 times the factor of every doubt that fits its words. One strong doubt or two middling
 * ones put it under `LEAST_LIKELIHOOD`. In: the clause, the words of its sentence before it, and whether it states a day of its own.
 */
export function judgeHappening(clause: string, lead: string, hasOwnDay: boolean): Happening {
  const sentence = `${lead}${clause}`;
  const mayFit = (any: RegExp) => any.test(clause) || (lead !== '' && any.test(sentence));
  if (!mayFit(ANY_DOUBT)) return CERTAIN;
  const fits = ({ pattern, reach, endsWithDay }: Doubt) =>
    !(hasOwnDay && endsWithDay === true) && pattern.test(reach === 'clause' ? clause : sentence);
  const doubts = SOME_DOUBTS.flatMap(({ any, doubts: few }) => (mayFit(any) ? few.filter(fits) : []));
  return {
    likelihood: doubts.reduce((product, { factor }) => product * factor, 1),
    reasons: doubts.map(({ reason }) => reason),
  };
}
