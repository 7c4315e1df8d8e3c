import { readFileSync, writeFileSync } from 'node:fs';

/*
 * Writes the tables of the recogniser that come from data/supplement: demonyms, and given names added to the ones already there.
 * Run after editing those files: `npx tsx bench/bakeRecogniserTables.ts`. A test fails while the two differ.
 */
const SUPPLEMENT = new URL('../data/supplement/', import.meta.url);
const TABLES = new URL('../src/pipeline/4-recognise/tables/', import.meta.url);

function rowsOf(file: string): string[][] {
  return readFileSync(new URL(file, SUPPLEMENT), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split(','));
}

function writeTable(file: string, table: unknown): void {
  writeFileSync(new URL(file, TABLES), `${JSON.stringify(table, null, 2)}\n`);
}

const places = new Map<string, Set<string>>();
for (const [demonym = '', place = ''] of rowsOf('demonyms.csv')) {
  const known = places.get(place) ?? new Set<string>();
  places.set(place, known.add(demonym.toLowerCase()));
}
writeTable('demonyms.json', {
  about:
    'Words for the people and things of a place, by place code, parted by "|". Made from data/supplement/demonyms.csv.',
  places: Object.fromEntries(
    [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([place, words]) => [place, [...words].join('|')]),
  ),
});

const given = JSON.parse(readFileSync(new URL('givenNames.json', TABLES), 'utf8')) as { about: string; names: string };
const names = new Set(given.names.split(' '));
for (const [name = ''] of rowsOf('given-names.csv')) names.add(name.toLowerCase());
writeTable('givenNames.json', {
  about: given.about,
  names: [...names]
    .filter((name) => !name.includes(' '))
    .sort()
    .join(' '),
});
