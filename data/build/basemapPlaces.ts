import fs from 'node:fs';
import type { Feature, Point } from 'geojson';
import { readTable } from './basemapCsv.ts';
import { type LocalNames, localNames } from './basemapNames.ts';

/** A label. `rank` is the zoom from which it is worth showing. */
export type PlaceLabel = Feature<
  Point,
  { readonly name: string; readonly rank: number; readonly capital?: 1; readonly population: number } & {
    readonly [key in `name_${keyof LocalNames}`]?: string;
  }
>;

/** Columns of a GeoNames dump that are used here. */
const NAME = 1;
const ASCII_NAME = 2;
const ALTERNATES = 3;
const LATITUDE = 4;
const LONGITUDE = 5;
const FEATURE_CODE = 7;
const COUNTRY = 8;
const POPULATION = 14;

/** Sections, abandoned and historical places are not labels. */
const NOT_LABELS = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW']);

/** Last zoom for which labels are kept; smaller places would only fill the file. */
const LAST_RANK = 8;

/** Names in other scripts are kept down to this rank. */
const LAST_TRANSLATED_RANK = 6;

type KnownNames = ReadonlyMap<string, Readonly<Record<string, string>>>;

/**
 * Place labels from a GeoNames dump (tab separated, 19 columns), largest first. In: also the table of names written by hand for cities of the
 * world, which wins over what can be guessed.
 */
export function readPlaceLabels(path: string, namesPath: string): PlaceLabel[] {
  const known: KnownNames = new Map(readTable(namesPath).map((row) => [`${row['country']},${row['name']}`, row]));
  return fs
    .readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length > POPULATION && !NOT_LABELS.has(cells[FEATURE_CODE] ?? ''))
    .map((cells) => labelOf(cells, known))
    .filter((label) => label.properties.rank <= LAST_RANK)
    .sort((a, b) => b.properties.population - a.properties.population);
}

function labelOf(cells: readonly string[], known: KnownNames): PlaceLabel {
  const population = Number(cells[POPULATION]);
  const capital = cells[FEATURE_CODE] === 'PPLC';
  const rank = rankOf(population, capital);
  const name = cells[NAME] || cells[ASCII_NAME] || '';
  const local = rank <= LAST_TRANSLATED_RANK ? namesOf(cells, known) : {};
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [Number(cells[LONGITUDE]), Number(cells[LATITUDE])] },
    properties: {
      name,
      rank,
      population,
      ...(capital && { capital: 1 as const }),
      ...Object.fromEntries(Object.entries(local).map(([language, spelling]) => [`name_${language}`, spelling])),
    },
  };
}

function namesOf(cells: readonly string[], known: KnownNames): LocalNames {
  const [name = '', country = ''] = [cells[NAME], cells[COUNTRY]];
  const row = known.get(`${country},${name}`);
  if (row !== undefined) {
    const { ru = '', uk = '', ar = '' } = row;
    return { ...(ru && { ru }), ...(uk && uk !== ru && { uk }), ...(ar && { ar }) };
  }
  return localNames(cells[ASCII_NAME] ?? name, (cells[ALTERNATES] ?? '').split(','), country);
}

/** By population alone: seats of small units would crowd small countries. */
function rankOf(population: number, capital: boolean): number {
  const limits = [Number.POSITIVE_INFINITY, 15e6, 5e6, 1e6, 5e5, 2e5, 1e5, 3e4, 5e3];
  const rank = limits.findIndex((limit) => population > limit);
  const byPopulation = rank < 0 ? LAST_RANK + 1 : rank;
  return capital ? Math.min(byPopulation, population > 1e6 ? 2 : 3) : byPopulation;
}
