import { FEATURE_CLASSES, type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import { type FeatureName, featureIndex } from './featureNames.ts';
import type { NameGroup } from './nameGroups.ts';
import { FACT, FACTS, MARKS, RANK_BIT } from './rowFacts.ts';

const at = (name: FeatureName): number => featureIndex(name);
const POPULATION = at('population');
const HAS_POPULATION = at('has population');
const BELOW_LARGEST = at('population below largest');
const IS_LARGEST = at('is largest');
const FAME = at('fame');
const BELOW_MOST = at('fame below most');
const ORDER = at('gazetteer order');
const PRIMARY = at('primary name');
const EXPANSION = at('found by expansion');
const SETTLED = at('settled by recogniser');
const ONLY = at('only row');
const LARGEST_PRIMARY = at('largest primary');
const LOG_ROWS = at('log rows');
const CAPITAL = at('capital');
const SEAT = at('seat of admin1');
const LOW_SEAT = at('seat of admin2 or lower');
const GONE = at('gone');
const WANTED = at('class wanted');
const NOT_WANTED = at('class not wanted');
const TOWN_TWIN = at('town of one name with its unit');
const UNIT_TWIN = at('unit of one name with its town');

const CLASS_FEATURES = Uint8Array.from(FEATURE_CLASSES, at);
const GONE_CODES = new Set(['PPLQ', 'PPLH', 'PPLW', 'PPLCH', 'ADM1H', 'ADM2H', 'ADM3H', 'ADM4H', 'ADMDH', 'PCLH']);

/** Writes what does not depend on the rest of the article: prominence, the name, the class. `out` is zero from `offset` on. */
export function fillRowFeatures(
  group: NameGroup,
  index: number,
  gazetteer: Gazetteer,
  out: Float64Array,
  offset: number,
): void {
  const { rows, facts, largest, mostNames, largestPrimary } = group.found;
  const row = rows[index]!;
  const from = index * FACTS;
  const logPopulation = facts[from + FACT.logPopulation]!;
  const marks = facts[from + FACT.marks]!;
  const isPrimary = (marks & MARKS.primary) !== 0;
  out[offset + POPULATION] = logPopulation / 7;
  out[offset + HAS_POPULATION] = logPopulation > 0 ? 1 : 0;
  out[offset + BELOW_LARGEST] = facts[from + FACT.belowLargest]!;
  out[offset + IS_LARGEST] = logPopulation === largest ? 1 : 0;
  out[offset + FAME] = facts[from + FACT.logNames]! / 5;
  out[offset + BELOW_MOST] = (facts[from + FACT.logNames]! - mostNames) / 5;
  out[offset + ORDER] = 1 / (1 + index);
  out[offset + PRIMARY] = isPrimary ? 1 : 0;
  out[offset + EXPANSION] = marks >> RANK_BIT > 0 ? 1 : 0;
  out[offset + SETTLED] = row === group.settledRow ? 1 : 0;
  out[offset + ONLY] = rows.length === 1 ? 1 : 0;
  out[offset + LARGEST_PRIMARY] = isPrimary && logPopulation >= largestPrimary ? 1 : 0;
  out[offset + LOG_ROWS] = Math.log(rows.length) / 5;
  fillClass(group, index, gazetteer, out, offset);
}

function fillClass(group: NameGroup, index: number, gazetteer: Gazetteer, out: Float64Array, offset: number): void {
  const { found, wanted } = group;
  const row = found.rows[index]!;
  const from = index * FACTS;
  const featureClass = found.facts[from + FACT.featureClass]!;
  const ofCode = codeFeatures(gazetteer)[gazetteer.featureCode[row]!]!;
  out[offset + CLASS_FEATURES[featureClass]!] = 1;
  if ((ofCode & SEAT_BITS) !== 0) out[offset + (ofCode & SEAT_BITS)] = 1;
  if ((ofCode & GONE_BIT) !== 0) out[offset + GONE] = 1;
  if (wanted !== null) {
    if (FEATURE_CLASSES[featureClass] !== wanted) out[offset + NOT_WANTED] = 1;
    else if (group.wantedTellsApart) out[offset + WANTED] = 1;
  }
  const isTwin = (found.facts[from + FACT.marks]! & MARKS.twin) !== 0;
  if (isTwin) out[offset + (isUnit(gazetteer, row) ? UNIT_TWIN : TOWN_TWIN)] = 1;
}

/** What a feature code says: the feature of what the place is the seat of, 0 for none; and whether it is gone. */
const SEAT_BITS = 0x7f;
const GONE_BIT = 0x80;

const ofCodes = new WeakMap<Gazetteer, Uint8Array>();

/** By number of the feature code, what it says. */
function codeFeatures(gazetteer: Gazetteer): Uint8Array {
  const known = ofCodes.get(gazetteer);
  if (known !== undefined) return known;
  const made = Uint8Array.from(gazetteer.featureCodes, (code) => seatOf(code) | (GONE_CODES.has(code) ? GONE_BIT : 0));
  ofCodes.set(gazetteer, made);
  return made;
}

function seatOf(code: string): number {
  if (code === 'PPLC') return CAPITAL;
  if (code === 'PPLA') return SEAT;
  return code.startsWith('PPLA') ? LOW_SEAT : 0;
}

/** Is the row a country or one of its units, so that other rows can lie inside it? */
export function isUnit(gazetteer: Gazetteer, row: number): boolean {
  return gazetteer.countryRow[row] === row || gazetteer.admin1Row[row] === row || gazetteer.admin2Row[row] === row;
}

/** Does `row` lie inside `unit`, or is it that unit? */
export function isInside(gazetteer: Gazetteer, row: number, unit: number): boolean {
  if (unit === NO_ROW) return false;
  return (
    row === unit ||
    gazetteer.countryRow[row] === unit ||
    gazetteer.admin1Row[row] === unit ||
    gazetteer.admin2Row[row] === unit
  );
}
