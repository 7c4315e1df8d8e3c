import { FEATURE_CLASSES, type Gazetteer } from '../../gazetteer/gazetteer.ts';

/** How many numbers there are for each row that a name may mean. They stand side by side: a row is read from one place in memory. */
export const FACTS = 12;

/** Where each stands among the numbers of its row. */
export const FACT = {
  /** The point as a unit vector: x, then y and z. */
  x: 0,
  /** Rows of the units that it lies in or is, `NO_ROW` for none. */
  country: 3,
  admin1: 4,
  admin2: 5,
  /** Index into `FEATURE_CLASSES`. */
  featureClass: 6,
  /** 1 for countries and first-level units, which have no point that a distance could be measured to. */
  isArea: 7,
  /** log10 of population + 1. */
  logPopulation: 8,
  /** ln of how many names the row has + 1. */
  logNames: 9,
  /** Feature "population below largest", of all rows of the name. */
  belowLargest: 10,
  /** Bits of `MARKS`, and from `RANK_BIT` up which of the candidate's names the row was found by: 0 is the text itself. */
  marks: 11,
} as const;

export const MARKS = {
  /** The row is best known by this name, compared without case and marks. */
  primary: 1,
  /** The name has a settlement inside the unit of this row, or this row's own unit: city and region of one name. */
  twin: 2,
  /** A first-level unit where a larger one of the same country has the name too: Moscow's own beside Moscow Oblast. */
  inner: 4,
} as const;
export const RANK_BIT = 8;

const RADIANS = Math.PI / 180;
const REGION = FEATURE_CLASSES.indexOf('region');
const WATER = FEATURE_CLASSES.indexOf('water');

/**
 * Numbers of the widest kind, so that what is cut out of them is kept as numbers and not as objects. An array of JavaScript's own and not
 * a typed one: those take longer to make than to fill, and a name has few rows.
 */
const scratch: number[] = [0.5];

/** The facts of rows, `FACTS` numbers each, in their order. `marks`: by row, what is to stand at `FACT.marks`. */
export function rowFacts(gazetteer: Gazetteer, rows: Uint32Array, marks: Uint16Array): number[] {
  while (scratch.length < rows.length * FACTS) scratch.push(0.5);
  let largest = 0;
  for (let index = 0; index < rows.length; index++) {
    const at = index * FACTS;
    writeRow(gazetteer, rows[index]!, at);
    scratch[at + FACT.marks] = marks[index]!;
    largest = Math.max(largest, scratch[at + FACT.logPopulation]!);
  }
  for (let at = 0; at < rows.length * FACTS; at += FACTS) scratch[at + FACT.belowLargest] = belowLargest(at, largest);
  return scratch.slice(0, rows.length * FACTS);
}

function writeRow(gazetteer: Gazetteer, row: number, at: number): void {
  const country = gazetteer.countryRow[row]!;
  const admin1 = gazetteer.admin1Row[row]!;
  const admin2 = gazetteer.admin2Row[row]!;
  const lat = gazetteer.lat[row]! * RADIANS;
  const lng = gazetteer.lng[row]! * RADIANS;
  const people = gazetteer.population[row]!;
  const ring = Math.cos(lat);
  scratch[at + FACT.x] = ring * Math.cos(lng);
  scratch[at + FACT.x + 1] = ring * Math.sin(lng);
  scratch[at + FACT.x + 2] = Math.sin(lat);
  scratch[at + FACT.country] = country;
  scratch[at + FACT.admin1] = admin1;
  scratch[at + FACT.admin2] = admin2;
  scratch[at + FACT.featureClass] = gazetteer.featureClass[row]!;
  scratch[at + FACT.isArea] = (country === row || admin1 === row) && admin2 !== row ? 1 : 0;
  scratch[at + FACT.logPopulation] = people === 0 ? 0 : Math.log10(people + 1);
  scratch[at + FACT.logNames] = LOG_NAMES_OF[gazetteer.altNameCount[row]!]!;
}

/** ln(1 + how many names a row has), of all counts that there are. */
const LOG_NAMES_OF = Float64Array.from({ length: 256 }, (_, count) => Math.log(count + 1));

/** Continents, seas and the like have no population to compare. */
function belowLargest(at: number, largest: number): number {
  const featureClass = scratch[at + FACT.featureClass];
  const logPopulation = scratch[at + FACT.logPopulation]!;
  const isUncounted = logPopulation === 0 && (featureClass === REGION || featureClass === WATER);
  return isUncounted ? 0 : (logPopulation - largest) / 5;
}
