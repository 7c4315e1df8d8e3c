import type { ReviewCandidate } from '../model/review.ts';

/** "settlement, Omsk Oblast, RU": enough to tell two places of one name apart. */
export function describePlace({ name, kind, admin1, country, lng, lat }: ReviewCandidate): string {
  const near = country === null && admin1 === null ? `${lat.toFixed(2)}, ${lng.toFixed(2)}` : null;
  return [kind, admin1 === name ? null : admin1, country, near].filter((part) => part !== null).join(', ');
}
