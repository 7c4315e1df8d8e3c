import type { DayMention } from './dayMention.ts';

/** The phrases that start within a stretch of the text. In: phrases in order. Finds the first by halving. */
export function mentionsWithin(
  days: readonly DayMention[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly DayMention[] {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((days[last]?.start ?? end) < end) last += 1;
  return days.slice(low, last);
}
