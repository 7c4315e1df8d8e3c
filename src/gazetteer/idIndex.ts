import { NO_ROW } from './gazetteer.ts';
import { COORDINATE_SCALE } from './gazetteerFile.ts';

/** What ids are made of: see `idOf` in `openGazetteer`. Degrees. */
type IdColumns = {
  readonly geonamesId: Uint32Array;
  readonly lng: Float32Array;
  readonly lat: Float32Array;
};

/** The end of an id that names a place by where it lies. */
const POINT = /-(-?\d+(?:\.\d+)?)-(-?\d+(?:\.\d+)?)$/;

/**
 * Finds the row of a place id; `NO_ROW` when unknown. Three indexes, each built by the first question that needs it: GeoNames numbers;
 * our own codes, of the first `codedCount` rows; for the rest the point that ends an id. Tables of numbers, because a build asks soon after
 * its start and once for each place.
 */
export function idIndex(
  { geonamesId, lng, lat }: IdColumns,
  codedCount: number,
  idOf: (row: number) => string,
): (id: string) => number {
  const byNumber = lazy(() => rowTable(geonamesId.length, (row) => geonamesId[row]!));
  const pointOf = (row: number) => pointKey(lng[row]!, lat[row]!);
  const byPoint = lazy(() => {
    const isOurs = (row: number) => row >= codedCount && geonamesId[row] === 0;
    return rowTable(geonamesId.length, (row) => (isOurs(row) ? pointOf(row) : 0));
  });
  const byCode = lazy(() => {
    const rows = new Map<string, number>();
    for (let row = 0; row < codedCount; row++) if (geonamesId[row] === 0) rows.set(idOf(row), row);
    return rows;
  });
  return (id) => {
    if (id.startsWith('geonames:')) {
      const number = Number(id.slice('geonames:'.length));
      return number > 0 ? byNumber().find(number, (row) => geonamesId[row] === number) : NO_ROW;
    }
    const coded = byCode().get(id);
    if (coded !== undefined) return coded;
    const point = POINT.exec(id);
    return point === null
      ? NO_ROW
      : byPoint().find(pointKey(Number(point[1]), Number(point[2])), (row) => idOf(row) === id);
  };
}

/** Never 0. */
const pointKey = (lng: number, lat: number): number =>
  Math.imul(Math.round(lng * COORDINATE_SCALE), 0x85ebca6b) ^ Math.round(lat * COORDINATE_SCALE) || 1;

/** Rows by a number, in an open hash table. Rows whose number is 0 are left out. */
function rowTable(rowCount: number, keyOf: (row: number) => number) {
  const bits = Math.ceil(Math.log2(rowCount * 2 + 2));
  const slots = new Int32Array(2 ** bits); // row + 1; 0 is empty
  const slotOf = (key: number) => Math.imul(key, 0x9e3779b1) >>> (32 - bits);
  for (let row = 0; row < rowCount; row++) {
    const key = keyOf(row);
    if (key === 0) continue;
    let slot = slotOf(key);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = row + 1;
  }
  /** The last row of that number that is the one. */
  const find = (key: number, isIt: (row: number) => boolean): number => {
    let found = NO_ROW;
    for (let slot = slotOf(key); slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
      const row = slots[slot]! - 1;
      if (isIt(row)) found = row;
    }
    return found;
  };
  return { find };
}

function lazy<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
