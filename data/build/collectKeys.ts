import { foldName } from '../../src/gazetteer/foldName.ts';
import { keyCode, NO_KEY_CODE } from '../../src/gazetteer/keyCode.ts';
import { type GazetteerRow, prominence } from './gazetteerRow.ts';
import { keepName } from './keepName.ts';
import { readTable } from './readTable.ts';
import { slavicNames } from './slavicNames.ts';

const LONGEST_KEY = 60;
/** Hand-written rows keep every name, short ones and capitals too. */
const TRUSTED = new Set(['country', 'region', 'water']);
/** A given name stays another name of a place only from this population. */
const GIVEN_NAME_FROM = 100_000;
/** Added to a row's prominence under its own name: Brooklyn in Ohio comes before towns that once were called so. */
const OWN_NAME_BONUS = 1.5;

/** Every folded name with its rows, most prominent first; names in the order of their bytes. Rows are numbered as they stand. */
export function collectKeys(rows: readonly GazetteerRow[]): { key: string; rows: number[] }[] {
  const words = foldedColumn('stop-names.csv');
  const givenNames = foldedColumn('given-names.csv');
  const rowsOf = new Map<string, number[]>();
  for (const [row, place] of rows.entries()) {
    for (const key of keysOf(place, words, givenNames)) {
      const known = rowsOf.get(key);
      if (known === undefined) rowsOf.set(key, [row]);
      else known.push(row);
    }
  }
  const ranks = rows.map(prominence);
  // A unit is often called by its town's name; that must not put it before the town.
  const ownNames = rows.map(
    ({ name, aliases, featureClass }) =>
      new Set([name, ...(featureClass === 'admin1' ? [] : (aliases ?? []))].map(foldName)),
  );
  const entries = [...rowsOf].map(([key, of]) => {
    const rankOf = (row: number): number => (ranks[row] as number) + (ownNames[row]?.has(key) ? OWN_NAME_BONUS : 0);
    return { key, rows: of.sort((a, b) => rankOf(b) - rankOf(a) || a - b) };
  });
  return entries.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function foldedColumn(table: string): ReadonlySet<string> {
  return new Set(readTable(table).map((line) => foldName(line['name'] as string)));
}

/** Folded names of a row. Its own name always counts; hand-written names and those of countries, regions and waters are taken as they are. */
function keysOf(place: GazetteerRow, words: ReadonlySet<string>, givenNames: ReadonlySet<string>): Set<string> {
  const isTrusted = TRUSTED.has(place.featureClass);
  const isUnit = place.featureClass === 'admin1' || place.featureClass === 'admin2';
  const isCommon = (key: string): boolean =>
    !isUnit && (words.has(key) || (givenNames.has(key) && place.population < GIVEN_NAME_FROM));
  const others = [
    ...place.names,
    ...withoutArticle(place),
    ...adjectives(place),
    ...slavicNames(place.name, place.country),
    ...townships(place),
  ]
    .filter(keepName)
    .map(foldName)
    .filter((key) => key.length > 2 && !isCommon(key));
  const trusted = [
    place.name,
    place.name.replace(/ \(.*\)$/, ''),
    ...(isTrusted ? place.names : []),
    ...(place.aliases ?? []),
  ];
  return new Set([...trusted.map(foldName), ...(isTrusted ? [] : others)].filter(isStorable));
}

/** "Solntsevo" → "Solntsevsky": Russian news names a city's districts by the adjective. */
function adjectives({ country, featureClass, name }: GazetteerRow): string[] {
  const stem = country === 'RU' && featureClass === 'district' ? /^(.+(?:[eo]v|[iy]n))o$/.exec(name)?.[1] : undefined;
  return stem === undefined ? [] : ['sky', 'skiy', 'sky District', 'skiy District'].map((ending) => stem + ending);
}

const TOWNSHIP_STATES = new Set('IA IL IN KS MI MN MO ND NJ OH PA SD'.split(' ').map((state) => `US.${state}`));

/** "Readington" → "Readington Township": where a state is cut into townships, each is named after a place in it and lies around it. */
function townships({ admin1, featureClass, name }: GazetteerRow): string[] {
  return featureClass === 'settlement' && admin1 !== null && TOWNSHIP_STATES.has(admin1) ? [`${name} Township`] : [];
}

const ARABIC = new Set('AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE'.split(' '));

/** "Al Qāmishlī" → "Qāmishlī": newspapers leave the Arabic article out. */
function withoutArticle({ country, name, names }: GazetteerRow): string[] {
  if (country === null || !ARABIC.has(country)) return [];
  return [name, ...names].flatMap((full) => /^(?:a[dlnrstz]|a[ds]h|at[hz]|el)[ -](.{4,})$/i.exec(full)?.[1] ?? []);
}

function isStorable(key: string): boolean {
  if (key.length === 0 || key.length > LONGEST_KEY) return false;
  for (let at = 0; at < key.length; at++) if (keyCode(key.charCodeAt(at)) === NO_KEY_CODE) return false;
  return true;
}
