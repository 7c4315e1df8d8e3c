/** Radius of one report while there is room, in pixels. */
const ONE_REPORT = 6.5;
const LARGEST = 30;
/** A mark any smaller could not be seen; these are the only ones whose area does not follow the number. */
const SMALLEST = 4;

/** Pixels by which the root of the number of reports is multiplied. In: the most reports any mark of the level has with no filter on. */
export function sizeFactor(mostReports: number): number {
  return Math.min(ONE_REPORT, LARGEST / Math.sqrt(Math.max(1, mostReports)));
}

/** Area, not radius, grows with the number of reports. */
export function markRadius(reports: number, factor: number): number {
  return Math.max(SMALLEST, factor * Math.sqrt(reports));
}

/** Width of a movement's line in pixels. */
export const movementWidth = (reports: number): number => Math.min(9, 1.2 + 1.1 * Math.sqrt(reports));

/** Room the count of an area takes. */
export const COUNT_RADIUS = 11;

/** Index of the category most reports have, of `count` from `first` on; the lower index when two have as many. */
export function majority(byCategory: ArrayLike<number>, count: number, first = 0): number {
  let best = 0;
  for (let index = 1; index < count; index++) {
    if (byCategory[first + index]! > byCategory[first + best]!) best = index;
  }
  return best;
}
