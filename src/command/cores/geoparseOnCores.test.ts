import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const COMMAND = fileURLToPath(new URL('../dateline.mjs', import.meta.url));
const SOURCE = fileURLToPath(new URL('../cli.ts', import.meta.url));
const SLOW_MS = 120_000; // the first start bundles the command

/** Towns of two outlets' own country. "Springfield" is in both, so that an answer rests on what was learnt of the outlet. */
const TOWNS: Readonly<Record<string, readonly string[]>> = {
  'Prairie Post': ['Peoria, Illinois', 'Decatur, Illinois', 'Champaign, Illinois'],
  'Bay Courier': ['Worcester, Massachusetts', 'Chicopee, Massachusetts', 'Holyoke, Massachusetts'],
};

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-cores-'));
  file = join(folder, 'lines.jsonl');
  writeFileSync(file, madeLines().join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** 200 lines, several batches for each of two threads; some are broken, some empty. */
function madeLines(): string[] {
  const outlets = Object.keys(TOWNS);
  return Array.from({ length: 200 }, (_, index) => {
    if (index % 41 === 7) return `{"id":${index},`;
    if (index % 53 === 9) return '';
    const source = outlets[index % 2]!;
    const town = TOWNS[source]![index % 3];
    const text =
      index % 5 === 0 ? 'A barn burnt down in Springfield on Monday.' : `Snow closed two schools in ${town} on Friday.`;
    return JSON.stringify({ id: index, text, source });
  });
}

function geoparse(words: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...words], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const withJobs = (jobs: number) => geoparse([COMMAND, 'geoparse', file, '--jobs', String(jobs)]);

describe('geoparse --jobs', () => {
  it(
    'gives the same bytes, errors and exit code on two threads as on one',
    () => {
      const one = withJobs(1);
      expect(one.stdout.trimEnd().split('\n')).toHaveLength(196);
      expect(one.status).toBe(1);
      expect(new Set(one.stdout.match(/"admin1":"(?:Illinois|Massachusetts)"/g)).size).toBe(2);
      expect(withJobs(2)).toEqual(one);
    },
    SLOW_MS,
  );

  it(
    'gives the same bytes from the sources as from the bundle',
    () => {
      const fromSource = geoparse(['--import', import.meta.resolve('tsx'), SOURCE, 'geoparse', file, '--jobs', '2']);
      expect(fromSource).toEqual(withJobs(2));
    },
    SLOW_MS,
  );
});
