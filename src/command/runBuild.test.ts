import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSegment } from './disk/segmentFile.ts';

const COMMAND = fileURLToPath(new URL('./dateline.mjs', import.meta.url));
const SLOW_MS = 180_000; // the first start bundles the command

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'dateline-hands-'));
  mkdirSync(join(work, 'in'));
  for (let index = 0; index < 90; index++) writeFileSync(articlePath(index), articleText(index));
  writeFileSync(join(work, 'in/more.jsonl'), `{"id":"m1","text":"A fire broke out in Omsk on Monday."}\nbroken\n`);
  makeOld();
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const articlePath = (index: number): string => join(work, `in/a${String(index).padStart(3, '0')}.txt`);

/** Two outlets; "Springfield" is in both their states, so that what is found rests on what was learnt of the outlet. */
function articleText(index: number, deed = 'closed two schools'): string {
  const [source, town] =
    index % 2 === 0 ? ['Prairie Post', 'Peoria, Illinois'] : ['Bay Courier', 'Holyoke, Massachusetts'];
  const second = index % 5 === 0 ? 'A barn burnt down in Springfield on Monday.' : 'Nobody was hurt.';
  return `---\nsource: ${source}\npublished: 2023-05-04\n---\nSnow ${deed} in ${town} on Tuesday. ${second}\n`;
}

/** Files changed a moment ago are read again to be sure; these were changed long ago. */
function makeOld(): void {
  for (const name of readdirSync(join(work, 'in'))) utimesSync(join(work, 'in', name), 1_700_000_000, 1_700_000_000);
}

/** Builds to a folder of this name. Out: every file, and what was said. */
function build(name: string, ...words: readonly string[]) {
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'data', 'in', '--out', name, ...words], {
    cwd: work,
    encoding: 'utf8',
  });
  return { status, stderr: stderr.replaceAll(name, 'OUT'), files: filesBelow(join(work, name)) };
}

function filesBelow(folder: string, prefix = ''): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(join(folder, prefix))) {
    const path = join(prefix, name);
    if (statSync(join(folder, path)).isDirectory()) Object.assign(files, filesBelow(folder, path));
    else files[path] = readFileSync(join(folder, path)).toString('base64');
  }
  return files;
}

describe('data', () => {
  it(
    'writes the same bytes with --jobs 2 as with one thread, and says the same',
    () => {
      const one = build('in-one-thread', '--no-cache');
      expect(one.status).toBe(1);
      expect(one.stderr).toContain('in/more.jsonl:2');
      const events = Buffer.from(one.files['events.geojson']!, 'base64').toString('utf8');
      expect(new Set(events.match(/"name":"Springfield"[^}]*?"admin1":"(?:Illinois|Massachusetts)"/g)).size).toBe(2);
      expect(build('in-two-threads', '--no-cache', '--jobs', '2')).toEqual(one);
    },
    SLOW_MS,
  );

  it(
    'writes after a change, with a cache and with files that need no reading, what a build from nothing writes',
    () => {
      const first = build('warm');
      expect(build('warm')).toEqual(first);
      writeFileSync(articlePath(7), articleText(7, 'closed a bridge'));
      const changed = build('warm');
      expect(changed).toEqual(build('cold', '--no-cache'));
      expect(changed.files['events.geojson']).not.toBe(first.files['events.geojson']);
      rmSync(articlePath(9));
      expect(build('warm', '--jobs', '2')).toEqual(build('cold', '--no-cache'));
    },
    SLOW_MS,
  );

  it.each([
    ['everything', ''],
    ['the findings, but not the books that tell of them,', 'f'],
  ])(
    'writes what a build from nothing writes when %s in the cache was damaged',
    (_, letter) => {
      rmSync(join(work, '.dateline-cache'), { recursive: true, force: true });
      build(`mended-${letter}`);
      damageCaches(letter);
      // An outlet of its own: nothing that is known of the others' homes changes.
      writeFileSync(join(work, 'in/z.txt'), `---\nsource: Delta Star\n---\nRain fell in Tulsa ${letter} on Tuesday.\n`);
      for (const _again of [1, 2]) expect(build(`mended-${letter}`)).toEqual(build('cold', '--no-cache'));
    },
    SLOW_MS,
  );
});

/** Damages the values in the caches beside the output whose names begin with this. */
function damageCaches(letter: string): void {
  const caches = join(work, '.dateline-cache');
  const segments = readdirSync(caches, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.seg'));
  let damaged = 0;
  for (const name of segments) {
    const bytes = readFileSync(join(caches, name));
    const { index, close } = openSegment(join(caches, name));
    for (let number = 0; number < index.count; number++) {
      if (!index.keyOf(number).startsWith(letter)) continue;
      bytes[index.entry(number).start]! ^= 1;
      damaged++;
    }
    close();
    writeFileSync(join(caches, name), bytes);
  }
  expect(damaged).toBeGreaterThan(0);
}
