import { FEATURE_CLASSES, type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import { type FeatureName, featureIndex } from './featureNames.ts';
import type { NameGroup } from './nameGroups.ts';
import { classOf } from './nameRows.ts';

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

const REGION = FEATURE_CLASSES.indexOf('region');
const WATER = FEATURE_CLASSES.indexOf('water');
const GONE_CODES = new Set(['PPLQ', 'PPLH', 'PPLW', 'PPLCH', 'ADM1H', 'ADM2H', 'ADM3H', 'ADM4H', 'ADMDH', 'PCLH']);

/** Writes what does not depend on the rest of the article: prominence, the name, the class. `out` is zero from `offset` on. */
export function fillRowFeatures(
  group: NameGroup,
  index: number,
  gazetteer: Gazetteer,
  out: Float64Array,
  offset: number,
): void {
  const { found } = group;
  const row = found.rows[index]!;
  const logPopulation = found.logPopulation[index]!;
  out[offset + POPULATION] = logPopulation / 7;
  out[offset + HAS_POPULATION] = logPopulation > 0 ? 1 : 0;
  out[offset + BELOW_LARGEST] = isUncounted(gazetteer, row) ? 0 : (logPopulation - found.largest) / 5;
  out[offset + IS_LARGEST] = logPopulation === found.largest ? 1 : 0;
  out[offset + FAME] = found.logNames[index]! / 5;
  out[offset + BELOW_MOST] = (found.logNames[index]! - found.mostNames) / 5;
  out[offset + ORDER] = 1 / (1 + index);
  out[offset + PRIMARY] = found.isPrimary[index]!;
  out[offset + EXPANSION] = found.nameRank[index]! > 0 ? 1 : 0;
  out[offset + SETTLED] = row === group.settledRow ? 1 : 0;
  out[offset + ONLY] = found.rows.length === 1 ? 1 : 0;
  out[offset + LARGEST_PRIMARY] = isLargestPrimary(group, index) ? 1 : 0;
  out[offset + LOG_ROWS] = Math.log(found.rows.length) / 5;
  fillClass(group, index, gazetteer, out, offset);
}

/** Continents, seas and the like have no population to compare. */
function isUncounted(gazetteer: Gazetteer, row: number): boolean {
  const featureClass = gazetteer.featureClass[row];
  return gazetteer.population[row] === 0 && (featureClass === REGION || featureClass === WATER);
}

function fillClass(group: NameGroup, index: number, gazetteer: Gazetteer, out: Float64Array, offset: number): void {
  const { found, wanted } = group;
  const row = found.rows[index]!;
  const featureClass = classOf(gazetteer, row);
  const code = gazetteer.featureCodes[gazetteer.featureCode[row] ?? 0] ?? '';
  out[offset + at(featureClass)] = 1;
  if (code === 'PPLC') out[offset + CAPITAL] = 1;
  else if (code === 'PPLA') out[offset + SEAT] = 1;
  else if (code.startsWith('PPLA')) out[offset + LOW_SEAT] = 1;
  if (GONE_CODES.has(code)) out[offset + GONE] = 1;
  if (wanted !== null && wanted !== featureClass) out[offset + NOT_WANTED] = 1;
  if (wanted === featureClass && group.wantedTellsApart) out[offset + WANTED] = 1;
  if (found.hasTwin[index] === 1) out[offset + (isUnit(gazetteer, row) ? UNIT_TWIN : TOWN_TWIN)] = 1;
}

function isLargestPrimary({ found }: NameGroup, index: number): boolean {
  if (found.isPrimary[index] !== 1) return false;
  for (let other = 0; other < found.rows.length; other++) {
    if (found.isPrimary[other] === 1 && found.logPopulation[other]! > found.logPopulation[index]!) return false;
  }
  return true;
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
