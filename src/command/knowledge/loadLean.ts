import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import type { Issue } from '../../model/issue.ts';
import { readRows } from '../../pipeline/1-read/readRows.ts';
import type { StatedHome } from '../../pipeline/5-resolve/outletHomes.ts';
import type { Effects } from '../../pipeline/effects.ts';
import type { Lean } from '../commandLine.ts';
import { findBiasRow, findPlaceRow, readHomes } from './readHomes.ts';
import { readSupplement } from './readSupplement.ts';

/** What the editor knows beforehand, looked up in the gazetteer. */
export type LoadedLean =
  | {
      readonly kind: 'lean';
      readonly homes: readonly StatedHome[];
      readonly homeRow: number;
      readonly biasRow: number | null;
      readonly issues: readonly Issue[];
    }
  | { readonly kind: 'wrong'; readonly message: string };

/** Looks up `--bias`, `--home` and `--homes`, and the homes in `data/supplement/outlets.csv`. */
export function loadLean({ bias, home, homes }: Lean, gazetteer: Gazetteer, effects: Effects): LoadedLean {
  const biasRow = bias === null ? null : findBiasRow(bias, gazetteer);
  if (biasRow === NO_ROW)
    return { kind: 'wrong', message: `--bias "${bias}" is not a place like country=RU or admin1=RU.48` };
  const homeRow = home === null ? NO_ROW : findPlaceRow(home, gazetteer);
  if (home !== null && homeRow === NO_ROW)
    return { kind: 'wrong', message: `--home "${home}" is no place that the gazetteer has` };
  const ofBundled = readHomes(readRows(readSupplement('outlets.csv')), 'data/supplement/outlets.csv', gazetteer);
  if (homes === null) return { kind: 'lean', homes: ofBundled.value, homeRow, biasRow, issues: ofBundled.issues };
  const given = effects.readFile(homes);
  if (!given.ok) return { kind: 'wrong', message: `--homes "${homes}": ${given.reason.words}` };
  const ofGiven = readHomes(readRows(new TextDecoder().decode(given.value)), homes, gazetteer);
  const issues = [...ofBundled.issues, ...ofGiven.issues];
  return { kind: 'lean', homes: [...ofBundled.value, ...ofGiven.value], homeRow, biasRow, issues };
}
