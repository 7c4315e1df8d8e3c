import table from './tables/demonyms.json' with { type: 'json' };

/** Place code (ISO 3166-1, GeoNames admin-1, or slug of a region) of each demonym in lower case, "russian" → "RU". The first place wins. */
export const DEMONYM_PLACES: ReadonlyMap<string, string> = new Map(
  Object.entries(table.places)
    .flatMap(([place, words]) => words.split('|').map((word): [string, string] => [word, place]))
    .reverse(), // a later entry overwrites an earlier one
);
