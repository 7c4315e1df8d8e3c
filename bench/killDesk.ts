import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addressOf } from './kill/addressOf.ts';
import { killedWhileDeciding } from './kill/killedWhileDeciding.ts';
import { seededRandom } from './random.ts';

/**
 * Kills the review desk's server in the middle of decisions: `npm run kill:desk -- [RUNS]`, 50 unless told, `--seed N`. An editor decides
 * without a pause, over HTTP as the page does; at a random moment the server is killed. Then the table must be whole: every decision that the
 * desk had confirmed is in it, in order, at most one more, no row cut. The table is kept over the kills, so each desk opens what the last left.
 * Exit code 1 when a row was lost, cut or changed.
 */
const { values, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const runs = Number(positionals[0] ?? 50);
const random = seededRandom(Number(values.seed));
const room = mkdtempSync(join(tmpdir(), 'dateline-kill-'));
const table = join(room, 'corrections.csv');
cpSync('seeds', join(room, 'in'), { recursive: true });

const tally = { confirmed: 0, kept: 0, unconfirmed: 0, broken: 0 };
for (let run = 0; run < runs; run++) {
  const before = existsSync(table) ? readFileSync(table, 'utf8') : '';
  const desk = startDesk();
  const outcome = await killedWhileDeciding(await addressOf(desk), desk, before, table, random() * 1500);
  tally.confirmed += outcome.confirmed;
  tally.kept += outcome.kept;
  tally.unconfirmed += outcome.kept - outcome.confirmed;
  if (outcome.problem !== null) {
    tally.broken++;
    console.log(`run ${run}: ${outcome.problem}`);
  }
}
rmSync(room, { recursive: true, force: true });
console.log(`${runs} desks killed while deciding: ${tally.confirmed} decisions confirmed, ${tally.kept} in the table`);
console.log(
  `(${tally.unconfirmed} kept and killed before the answer), ${tally.broken} tables lost, cut or changed a row`,
);
process.exitCode = tally.broken > 0 || tally.confirmed === 0 ? 1 : 0;

function startDesk(): ChildProcess {
  const words = ['review', join(room, 'in'), '--corrections', table, '--by', 'Ann'];
  return spawn(process.execPath, ['src/command/dateline.mjs', ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
}
