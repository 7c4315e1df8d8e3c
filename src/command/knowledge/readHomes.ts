import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import type { Checked, Issue } from '../../model/issue.ts';
import type { StatedHome } from '../../pipeline/5-resolve/outletHomes.ts';

/**
 * Reads the homes of outlets from a table with the columns name, domain, aliases (parted by "|") and home.
 * Issues: `home-unknown` (warning) for a home that the gazetteer lacks; the row is left out. Rows without a home are passed over.
 */
export function readHomes(
  rows: readonly Readonly<Record<string, string>>[],
  file: string,
  gazetteer: Gazetteer,
): Checked<StatedHome[]> {
  const homes: StatedHome[] = [];
  const issues: Issue[] = [];
  rows.forEach((row, index) => {
    const home = (row['home'] ?? '').trim();
    if (home === '') return;
    const placeRow = findPlaceRow(home, gazetteer);
    if (placeRow === NO_ROW) issues.push(unknownHome(file, index + 2, home));
    else for (const outlet of namesOf(row)) homes.push({ outlet, row: placeRow });
  });
  return { value: homes, issues };
}

/** Row of "geonames:1496153", of "Norilsk" (the best known of that name) or of "Norilsk, RU"; `NO_ROW` when there is none. */
export function findPlaceRow(name: string, gazetteer: Gazetteer): number {
  if (/^\w+:\S+$/.test(name)) return gazetteer.rowOf(name);
  const rows = gazetteer.lookup(name);
  const qualified = /^(.+),\s*([A-Z]{2})$/.exec(name);
  if (rows.length > 0 || qualified === null) return rows[0] ?? NO_ROW;
  const inCountry = gazetteer.lookup(qualified[1]!).find((row) => gazetteer.countryCodeOf(row) === qualified[2]);
  return inCountry ?? NO_ROW;
}

/** Row of `--bias`: "country=RU", "admin1=RU.48"; `NO_ROW` when it is neither or unknown. */
export function findBiasRow(bias: string, gazetteer: Gazetteer): number {
  const [kind, code] = [bias.slice(0, bias.indexOf('=')), bias.slice(bias.indexOf('=') + 1)];
  if (kind === 'country') return gazetteer.countryRowOf(code.toUpperCase());
  return kind === 'admin1' ? gazetteer.admin1RowOf(code) : NO_ROW;
}

const namesOf = (row: Readonly<Record<string, string>>): string[] =>
  [row['name'], row['domain'], ...(row['aliases'] ?? '').split('|')]
    .map((name) => (name ?? '').trim())
    .filter((name) => name !== '');

const unknownHome = (file: string, line: number, home: string): Issue => ({
  ...{ file, line, column: 1, severity: 'warning', code: 'home-unknown' },
  message: `the gazetteer has no place "${home}"`,
  hint: 'Write the name as GeoNames has it, add the country ("Norilsk, RU"), or give the id ("geonames:1496453").',
});
