import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Checked } from '../../model/issue.ts';
import { unreadableIssue } from '../../pipeline/1-read/findFiles.ts';
import { type Corrections, NO_CORRECTIONS } from '../../pipeline/corrections/corrections.ts';
import { readCorrections } from '../../pipeline/corrections/readCorrections.ts';
import type { KnownValues } from '../../pipeline/corrections/readRuling.ts';
import type { Effects } from '../../pipeline/effects.ts';
import { INSTALLATION } from '../installation.ts';

/** The table that is used when the author names none. */
const CORRECTIONS = 'data/corrections.csv';

/** Where a table of corrections lies on the disk. `path` null: the one that belongs to the project. */
export const correctionsFile = (path: string | null): string =>
  path ?? fileURLToPath(new URL(CORRECTIONS, INSTALLATION));

/** Reads what editors decided. `path` null: the project's own table, if there is one. A named table that cannot be read is an issue. */
export function loadCorrections(path: string | null, known: KnownValues, effects: Effects): Checked<Corrections> {
  const file = correctionsFile(path);
  if (path === null && !existsSync(file)) return { value: NO_CORRECTIONS, issues: [] };
  const given = effects.readFile(file);
  if (!given.ok) return { value: NO_CORRECTIONS, issues: [unreadableIssue(path ?? CORRECTIONS, given.reason)] };
  return readCorrections(new TextDecoder().decode(given.value), path ?? CORRECTIONS, known);
}
