import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appendLines } from '../src/command/review/correctionsFile.ts';
import { seededRandom } from './random.ts';

/**
 * Kills the writer of `corrections.csv` at random moments: `npm run kill:decisions -- [RUNS]`, 50 unless told. A process adds one line
 * after the other and tells each once it is kept; after the kill every line that was told must stand in the table, in order, whole,
 * with at most one more that was kept but not told. Exit code 1 when a line was lost or cut.
 */
const [mode = '50', given = ''] = process.argv.slice(2);
if (mode === 'child') writeForEver(given);
else await killOften(Number(mode));

function writeForEver(file: string): void {
  for (let line = 0; ; line++) {
    appendLines(file, [lineOf(line)]);
    process.send?.(line);
  }
}

async function killOften(runs: number): Promise<void> {
  const room = mkdtempSync(join(tmpdir(), 'dateline-kill-'));
  const random = seededRandom(3);
  let [told, lost] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const file = join(room, `corrections-${run}.csv`);
    const last = await killedAfter(file, random() * 60);
    told += last + 1;
    if (!isWhole(file, last)) lost++;
  }
  rmSync(room, { recursive: true, force: true });
  console.log(`${runs} writers killed after ${told} decisions that were kept: ${lost} tables had lost or cut one`);
  process.exitCode = lost > 0 || told === 0 ? 1 : 0;
}

/** Kills the writer so many milliseconds after its first line. Out: the last line that it told. */
function killedAfter(file: string, milliseconds: number): Promise<number> {
  const child = fork(fileURLToPath(import.meta.url), ['child', file]);
  let last = -1;
  child.on('message', (line: number) => {
    if (last === -1) setTimeout(() => child.kill('SIGKILL'), milliseconds);
    last = line;
  });
  return new Promise((resolve) => child.on('close', () => resolve(last)));
}

function isWhole(file: string, last: number): boolean {
  const [, ...lines] = readFileSync(file, 'utf8').split('\n');
  const kept = lines.slice(0, -1);
  return lines.at(-1) === '' && kept.length > last && kept.every((line, index) => `${line}\n` === lineOf(index));
}

function lineOf(index: number): string {
  return `a${index}.txt,,,,,,,hide,,Desk,2026-01-01,"${'reason '.repeat(index % 20)}"\n`;
}
