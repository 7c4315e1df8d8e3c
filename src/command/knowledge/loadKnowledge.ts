import type { Checked, Issue } from '../../model/issue.ts';
import { unreadableIssue } from '../../pipeline/1-read/findFiles.ts';
import { readRows } from '../../pipeline/1-read/readRows.ts';
import type { CategoryTable } from '../../pipeline/7-report/categoryTable.ts';
import { readCategories } from '../../pipeline/7-report/readCategories.ts';
import { readOutlets } from '../../pipeline/8-link/readOutlets.ts';
import type { NamesById } from '../../pipeline/9-write/readPlaceNames.ts';
import type { BuildKnowledge } from '../../pipeline/buildRequest.ts';
import type { Effects } from '../../pipeline/effects.ts';
import type { Lean } from '../commandLine.ts';
import { loadCorrections } from './loadCorrections.ts';
import { loadLean } from './loadLean.ts';
import { loadPlaceNames } from './loadPlaceNames.ts';
import { openBundledGazetteer } from './openBundledGazetteer.ts';
import { readSupplement } from './readSupplement.ts';

const CATEGORIES = 'data/supplement/categories.csv';

/** What a build needs to know besides its articles, or why it cannot start. */
export type LoadedKnowledge =
  | { readonly kind: 'knowledge'; readonly knowledge: BuildKnowledge; readonly issues: readonly Issue[] }
  | { readonly kind: 'wrong'; readonly message: string };

/** Opens the gazetteer and the tables. `categories`, `corrections`: the author's own tables, or null for those of the project. */
export function loadKnowledge(
  lean: Lean,
  categories: string | null,
  effects: Effects,
  corrections: string | null = null,
): LoadedKnowledge {
  const gazetteer = openBundledGazetteer();
  const leaning = loadLean(lean, gazetteer, effects);
  if (leaning.kind === 'wrong') return leaning;
  const table = loadCategories(categories, effects);
  const outlets = readOutlets(readRows(readSupplement('outlets.csv')));
  const decided = loadCorrections(corrections, { gazetteer, categories: table.value.categories }, effects);
  const { homes, homeRow, biasRow } = leaning;
  let names: NamesById | null = null;
  return {
    kind: 'knowledge',
    knowledge: {
      gazetteer,
      categories: table.value,
      outlets,
      homes,
      homeRow,
      biasRow,
      /** Unpacked when asked for: threads that geoparse do without. */
      get placeNames() {
        names ??= loadPlaceNames();
        return names;
      },
      corrections: decided.value,
    },
    issues: [...leaning.issues, ...table.issues, ...decided.issues],
  };
}

/** The author's table; where it cannot be read, the one that ships with the code, and an issue. */
function loadCategories(path: string | null, effects: Effects): Checked<CategoryTable> {
  if (path === null) return readCategories(readSupplement('categories.csv'), CATEGORIES);
  const given = effects.readFile(path);
  if (given.ok) return readCategories(new TextDecoder().decode(given.value), path);
  const { value, issues } = readCategories(readSupplement('categories.csv'), CATEGORIES);
  return { value, issues: [unreadableIssue(path, given.reason), ...issues] };
}
