import { isArea } from '../../model/place.ts';
import type { ReportPlace } from '../../model/report.ts';
import type { Anchor, Weighed } from './weighReports.ts';

/** Two reports at or above this are of one happening, other things allowing. */
export const SAME_HAPPENING = 0.4;

/** Under this share of common words no place and no day makes two reports one. */
export const LEAST_COMMON = 0.15;

/** Within so many days the spans of two reports must meet. */
export const DAY_SLACK = 1;

/** How two places of two reports stand to each other; null is apart. */
type Nearness = 'same' | 'near' | 'inside' | null;

const AGREEMENT = {
  sameCategory: 0.1,
  otherCategory: -0.15,
  sameStatedDay: 0.08,
  unsureDay: -0.08,
  dayApart: -0.12,
  unknownDay: -0.15,
  fine: 0.04,
  near: -0.06,
  inside: -0.1,
  firstLevelUnit: -0.04,
  country: -0.12,
  neighbours: 0.1,
  sameWay: 0.1,
} as const;

/** Categories that reporters choose between for one happening; any other two speak against it. */
const KIN: readonly ReadonlySet<string>[] = [
  new Set(['strike', 'armed-clash', 'casualty']),
  new Set(['accident', 'disaster', 'casualty']),
  new Set(['protest', 'detention', 'politics']),
  new Set(['mobilisation', 'training', 'casualty']),
  new Set(['crime', 'detention', 'casualty']),
  new Set(['displacement', 'aid', 'disaster']),
];

/**
 * How much two reports look like one happening: the cosine of their weighted words, moved up and down by how well
 * place, day and category agree. Null where they cannot be one: places apart, days apart, or no words in common.
 * `known`: their cosine, where it was worked out before.
 */
export function scorePair(a: Weighed, b: Weighed, known: number | null = null): number | null {
  const place = nearnessOf(a, b);
  if (place === null || !daysMeet(a, b)) return null;
  const common = known ?? cosine(a, b);
  if (common < LEAST_COMMON || waysDiffer(a, b)) return null;
  return common + scoreOfDay(a, b) + scoreOfPlace(place, a.anchor, b.anchor) + scoreOfKind(a, b);
}

/** Do the spans come within `DAY_SLACK` days of each other? An unknown day meets any. */
export function daysMeet(a: Weighed, b: Weighed): boolean {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return true;
  return a.from <= b.to + DAY_SLACK && b.from <= a.to + DAY_SLACK;
}

/** The same place id, one within the other's radius, or a town and the first-level unit that it is in. */
export function nearnessOf(a: Weighed, b: Weighed): Nearness {
  if (a.anchor.id === b.anchor.id) return 'same';
  const [areaA, areaB] = [isArea(a.anchor.kind), isArea(b.anchor.kind)];
  if (!areaA && !areaB)
    return kmBetween(a.anchor, b.anchor) <= Math.max(a.anchor.radiusKm, b.anchor.radiusKm) ? 'near' : null;
  if (areaA && areaB) return null;
  const [area, point] = areaA ? [a.anchor, b.anchor] : [b.anchor, a.anchor];
  return area.kind === 'admin1' && area.country === point.country && area.unit === point.unit ? 'inside' : null;
}

/** Great-circle distance by the haversine formula, on a sphere of 6,371 km. */
export function kmBetween(a: Pick<ReportPlace, 'lng' | 'lat'>, b: Pick<ReportPlace, 'lng' | 'lat'>): number {
  const toRadians = Math.PI / 180;
  const halfLat = Math.sin(((b.lat - a.lat) * toRadians) / 2);
  const halfLng = Math.sin(((b.lng - a.lng) * toRadians) / 2);
  const chord = halfLat * halfLat + Math.cos(a.lat * toRadians) * Math.cos(b.lat * toRadians) * halfLng * halfLng;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Both say from where or to where, and say differently. */
function waysDiffer({ ways: a }: Weighed, { ways: b }: Weighed): boolean {
  return differ(a, b, 'from') || differ(a, b, 'to');
}

function differ(a: Weighed['ways'], b: Weighed['ways'], role: ReportPlace['role']): boolean {
  if (!a.some((place) => place.role === role)) return false; // nearly always
  const ofA = a.filter((place) => place.role === role);
  const ofB = b.filter((place) => place.role === role);
  return ofB.length > 0 && !ofA.some(({ id }) => ofB.some((other) => other.id === id));
}

/** How alike the words of two reports are, 0 to 1. */
export function cosine(a: Weighed, b: Weighed): number {
  const [wordsA, wordsB, weightsA, weightsB] = [a.words, b.words, a.weights, b.weights];
  let [i, j, sum] = [0, 0, 0];
  while (i < wordsA.length && j < wordsB.length) {
    const [left, right] = [wordsA[i]!, wordsB[j]!];
    if (left === right) sum += weightsA[i++]! * weightsB[j++]!;
    else if (left < right) i++;
    else j++;
  }
  return sum;
}

function scoreOfDay(a: Weighed, b: Weighed): number {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return AGREEMENT.unknownDay;
  if (a.from > b.to || b.from > a.to) return AGREEMENT.dayApart;
  const isSure = (one: Weighed) => one.from === one.to && one.basis !== 'published';
  return isSure(a) && isSure(b)
    ? AGREEMENT.sameStatedDay
    : a.to - a.from > 7 || b.to - b.from > 7
      ? AGREEMENT.unsureDay
      : 0;
}

function scoreOfPlace(nearness: Exclude<Nearness, null>, a: Anchor, b: Anchor): number {
  if (nearness === 'near') return AGREEMENT.near;
  if (nearness === 'inside') return AGREEMENT.inside;
  if (a.kind === 'country') return AGREEMENT.country;
  return isArea(a.kind) && isArea(b.kind) ? AGREEMENT.firstLevelUnit : AGREEMENT.fine;
}

function scoreOfKind(a: Weighed, b: Weighed): number {
  const [kindA, kindB] = [a.category, b.category];
  const isOneArticle = a.article === b.article;
  let score = 0;
  if (kindA === kindB) score += kindA === 'other' ? 0 : AGREEMENT.sameCategory;
  else if (kindA !== 'other' && kindB !== 'other' && !KIN.some((kin) => kin.has(kindA) && kin.has(kindB)))
    score += AGREEMENT.otherCategory;
  if (isOneArticle && Math.abs(a.ordinal - b.ordinal) <= 1) score += AGREEMENT.neighbours;
  if (a.ways.length > 1 && b.ways.length > 1) score += AGREEMENT.sameWay;
  return score;
}
