import { chosenRow } from './articleState.ts';
import type { HomeEvidence } from './outletHomes.ts';
import type { SettledArticle } from './settleNames.ts';

/** Places that were settled with less than this are left out of the outlet's home. */
const SURE_ENOUGH = 0.5;

/** What an article says about its outlet's home: each place it settled surely, once, weighted by how sure. */
export function homeEvidence({ state, names }: SettledArticle): HomeEvidence {
  const weightOf = new Map<number, number>();
  names.forEach(({ probabilities, best }, group) => {
    const weight = probabilities[best] ?? 0;
    const row = chosenRow(state, group);
    if (best >= 0 && weight >= SURE_ENOUGH) weightOf.set(row, Math.max(weight, weightOf.get(row) ?? 0));
  });
  return [...weightOf].map(([row, weight]) => ({ row, weight }));
}
