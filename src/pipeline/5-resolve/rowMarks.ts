import { FEATURE_CLASSES, type Gazetteer } from '../../gazetteer/gazetteer.ts';
import { comparePlain, PLAIN, plainName } from './plainName.ts';
import { MARKS } from './rowFacts.ts';

const COUNTRY = FEATURE_CLASSES.indexOf('country');
/** Of a row of a name in the gazetteer: its marks are known, and stand beside this bit. */
const KNOWN = 0x80;

/** By gazetteer, the marks of each row of each name, in the order of its names, of those that were asked for: the second pass asks for what the first did. */
const kept = new WeakMap<Gazetteer, Uint8Array>();

/** As `markRows`, for the name of a number (`Candidate.nameKey`): however often it is asked for, its rows are read once. */
export function takeMarks(
  gazetteer: Gazetteer,
  rows: Uint32Array,
  names: readonly string[],
  key: number,
  found: Uint16Array,
): void {
  let known = kept.get(gazetteer);
  if (known === undefined) {
    known = new Uint8Array(gazetteer.rowStarts.at(-1) ?? 0);
    kept.set(gazetteer, known);
  }
  const start = gazetteer.rowStarts[key]!;
  if (known[start] === 0) {
    markRows(gazetteer, rows, names, found);
    for (let index = 0; index < rows.length; index++) known[start + index] = KNOWN | found[index]!;
  } else for (let index = 0; index < rows.length; index++) found[index] = known[start + index]! & ~KNOWN;
}

/** Writes the `MARKS` of each row that one of the names may mean. */
export function markRows(gazetteer: Gazetteer, rows: Uint32Array, names: readonly string[], found: Uint16Array): void {
  markPrimary(gazetteer, rows, names, found);
  if (rows.length > 1) markUnits(gazetteer, rows, found);
}

/** The gazetteer's own names are in Latin letters. By a Cyrillic one those are best known that lie where it is written. */
const WRITES_CYRILLIC: ReadonlySet<string> = new Set('RU UA BY KZ KG TJ MN BG RS MK ME BA'.split(' '));
const isCyrillic = (name: string): boolean => name.charCodeAt(0) >= 0x400 && name.charCodeAt(0) <= 0x52f;

/** Marks rows that are best known by one of the names. "New York" is also the plain name of New York City, unless it is that of a country. */
function markPrimary(gazetteer: Gazetteer, rows: Uint32Array, names: readonly string[], found: Uint16Array): void {
  if (isCyrillic(names[0] ?? '')) {
    for (let index = 0; index < rows.length; index++) found[index] = writesCyrillic(gazetteer, rows[index]!);
    return;
  }
  found.fill(PLAIN.other, 0, rows.length);
  for (let at = 0; at < names.length; at++) compareRows(gazetteer, rows, plainName(names[at]!), found);
  const city = hasCountry(gazetteer, rows, found) ? 0 : MARKS.primary;
  for (let index = 0; index < rows.length; index++)
    if (found[index] !== PLAIN.other) found[index] = found[index] === PLAIN.city ? city : MARKS.primary;
}

const writesCyrillic = (gazetteer: Gazetteer, row: number): number =>
  WRITES_CYRILLIC.has(gazetteer.countryCodeOf(row) ?? '') ? MARKS.primary : 0;

/** Writes how each row's name stands to a plain one, where that says more than is written. */
function compareRows(gazetteer: Gazetteer, rows: Uint32Array, plain: string, found: Uint16Array): void {
  for (let index = 0; index < rows.length; index++) {
    if (found[index] === PLAIN.same) continue;
    const told = comparePlain(gazetteer, rows[index]!, plain);
    if (told !== PLAIN.other) found[index] = told;
  }
}

function hasCountry({ featureClass }: Gazetteer, rows: Uint32Array, found: Uint16Array): boolean {
  for (let index = 0; index < rows.length; index++)
    if (found[index] === PLAIN.same && featureClass[rows[index]!] === COUNTRY) return true;
  return false;
}

/** Marks what units say of a name that has several rows. Most names have none. */
function markUnits(gazetteer: Gazetteer, rows: Uint32Array, found: Uint16Array): void {
  let unitCount = 0;
  let admin1Count = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    unitCount += IS_UNIT_CLASS[gazetteer.featureClass[row]!]!;
    if (gazetteer.admin1Row[row] === row) admin1Count++;
  }
  if (unitCount > 0) markTwins(gazetteer, rows, found);
  if (admin1Count > 1) markInner(gazetteer, rows, found);
}

/** Classes of units that other rows lie in. */
const IS_UNIT_CLASS = Uint8Array.from(FEATURE_CLASSES, (name) =>
  name === 'country' || name === 'admin1' || name === 'admin2' ? 1 : 0,
);

function markTwins({ featureClass, admin1Row, admin2Row }: Gazetteer, rows: Uint32Array, found: Uint16Array): void {
  const units = new Map<number, number>();
  for (let index = 0; index < rows.length; index++)
    if (IS_UNIT_CLASS[featureClass[rows[index]!]!] === 1) units.set(rows[index]!, index);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    for (const unit of [admin1Row[row]!, admin2Row[row]!]) {
      const at = unit === row ? undefined : units.get(unit);
      if (at === undefined) continue;
      found[at]! |= MARKS.twin;
      found[index]! |= MARKS.twin;
    }
  }
}

function markInner(gazetteer: Gazetteer, rows: Uint32Array, found: Uint16Array): void {
  const { admin1Row, countryRow } = gazetteer;
  const units = Array.from(rows).filter((row) => admin1Row[row] === row);
  const radiusKm = new Map(units.map((row) => [row, gazetteer.placeOf(row).radiusKm]));
  const hasLarger = (row: number): boolean =>
    units.some((other) => countryRow[other] === countryRow[row] && radiusKm.get(other)! > (radiusKm.get(row) ?? 0));
  for (let index = 0; index < rows.length; index++)
    if (radiusKm.has(rows[index]!) && hasLarger(rows[index]!)) found[index]! |= MARKS.inner;
}
