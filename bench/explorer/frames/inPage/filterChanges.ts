import { seededRandom } from '../../../random.ts';

/** Days `from` up to, not including, `to`, counted from the first day of the data. `step`: the range before it, dragged along; `anew`: any other range. */
export type FilterChange = { readonly kind: 'step' | 'anew'; readonly from: number; readonly to: number };

const DAYS = 365;
const SHORTEST = 14;
const LONGEST = 120;
const LONGEST_STEP = 10;

/** The same `count` gives the same changes: a range drawn anew, then two steps of a drag, and again. No range follows itself. */
export function filterChanges(count: number): FilterChange[] {
  const random = seededRandom(7);
  const changes: FilterChange[] = [];
  let [from, length] = [0, LONGEST];
  while (changes.length < count) {
    const isAnew = changes.length % 3 === 0;
    if (isAnew) {
      length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST));
      from = Math.floor(random() * (DAYS - length));
    } else {
      const step = 1 + Math.floor(random() * LONGEST_STEP);
      from = from + length + step > DAYS ? from - step : from + step;
    }
    changes.push({ kind: isAnew ? 'anew' : 'step', from, to: from + length });
  }
  return changes;
}
