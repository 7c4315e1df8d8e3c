import { lookFor } from '../look/lookFor.ts';
import { DOUBTS } from './doubts.ts';

/** How likely words tell of something that happened, from 0 to 1, and the reasons in words. */
export type Happening = { readonly likelihood: number; readonly reasons: readonly string[] };

/** Under this a clause is no report: its places stay in `mentions.jsonl`. */
export const LEAST_LIKELIHOOD = 0.3;

/** Most sentences hold no word that a doubt turns on, and others those of one or two. */
const doubtsIn = lookFor(DOUBTS.map(({ pattern }) => pattern));
const CERTAIN: Happening = { likelihood: 1, reasons: [] };

/**
 * Judges whether a clause reports a happening: 1 times the factor of every doubt that fits its words. One strong doubt or two middling
 * ones put it under `LEAST_LIKELIHOOD`. In: a text, where in it the clause's sentence starts, where the clause starts (at a word's edge) and ends, and
 * whether the clause states a day of its own, which few doubts ask for.
 */
export function judgeHappening(
  text: string,
  { sentence, start, end }: { readonly sentence: number; readonly start: number; readonly end: number },
  hasOwnDay: () => boolean,
): Happening {
  const possible = doubtsIn(text, sentence, end);
  if (possible === 0) return CERTAIN;
  const [clause, told] = [text.slice(start, end), text.slice(sentence, end)];
  let likelihood = 1;
  const reasons: string[] = [];
  for (let index = 0; index < DOUBTS.length; index += 1) {
    if ((possible & (1 << index)) === 0) continue;
    const { pattern, reach, endsWithDay, factor, reason } = DOUBTS[index]!;
    if (!pattern.test(reach === 'clause' ? clause : told) || (endsWithDay === true && hasOwnDay())) continue;
    likelihood *= factor;
    reasons.push(reason);
  }
  return reasons.length === 0 ? CERTAIN : { likelihood, reasons };
}
