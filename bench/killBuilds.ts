import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from './random.ts';

/**
 * Kills builds at random moments and looks at what is left: `npm run kill -- [RUNS]`, 50 unless told. After each kill the output
 * folder must hold the old build or the new one, every byte of it. By turns the new build has one more event, or one more article that
 * tells of nothing: then the files of events are kept from the old build, by another name of the same file. Between two renames the folder
 * is absent for an instant; a kill that hits it is counted apart, and the next build must bring the old folder back. Exit code 1 when a
 * folder was neither.
 */
const runs = Number(process.argv[2] ?? 50);
const random = seededRandom(7);
const room = mkdtempSync(join(tmpdir(), 'dateline-kill-'));
const [articles, out] = [join(room, 'articles'), join(room, 'out')];
const MORE = [
  'A warehouse burned down in Tomsk on 4 May 2023. Nobody was hurt.\n',
  'The museum in Tomsk may get money from the same fund.\n',
];
const COMMAND = ['src/command/dateline.mjs', 'data', articles, '--out', out, '--quiet'];
const tally = { old: 0, new: 0, absent: 0, broken: 0 };

cpSync('seeds', articles, { recursive: true });
const oldState = built(null);
const startMs = performance.now();
const newStates = MORE.map(built);
const fullMs = (performance.now() - startMs) / MORE.length;
if (new Set([oldState, ...newStates]).size !== 3)
  throw new Error('two builds do not differ: nothing could be told apart');

for (let run = 0; run < runs; run++) {
  const which = run % MORE.length;
  if (built(null) !== oldState) throw new Error('the old build does not come out again');
  await killedAfter(MORE[which]!, random() * fullMs * 1.05);
  const left = existsSync(out) ? stateOf(out) : 'absent';
  if (left === 'absent') tally.absent++;
  else if (left === oldState) tally.old++;
  else if (left === newStates[which]) tally.new++;
  else tally.broken++;
}
rmSync(room, { recursive: true, force: true });
console.log(
  `${runs} builds killed within ${Math.round(fullMs)} ms: ${tally.old} left the old folder, ${tally.new} the new one,`,
);
console.log(`${tally.absent} none (the next build brought it back), ${tally.broken} something else`);
process.exitCode = tally.broken > 0 ? 1 : 0;

/** Builds the articles, with one more where it is given. Out: the state of the output. */
function built(more: string | null): string {
  putMore(more);
  const { status, stderr } = spawnSync('node', COMMAND, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stateOf(out);
}

function killedAfter(more: string, milliseconds: number): Promise<void> {
  putMore(more);
  const child = spawn('node', COMMAND, { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return new Promise((resolve) => {
    child.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function putMore(text: string | null): void {
  const path = join(articles, 'more.txt');
  if (text === null) rmSync(path, { force: true });
  else writeFileSync(path, text);
}

/** A checksum over names and bytes of all files. */
function stateOf(folder: string): string {
  const hash = createHash('sha256');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of entries.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash.update(`${path}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}
