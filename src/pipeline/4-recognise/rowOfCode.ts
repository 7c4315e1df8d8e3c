import type { Gazetteer } from '../../gazetteer/gazetteer.ts';

/** Row of a country ("US"), a first-level unit ("US.KY") or a region ("siberia") by its code; `NO_ROW` when unknown. */
export function rowOfCode(gazetteer: Gazetteer, code: string): number {
  return code.length === 2 ? gazetteer.countryRowOf(code) : gazetteer.admin1RowOf(code);
}
