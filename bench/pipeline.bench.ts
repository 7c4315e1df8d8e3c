import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBundledGazetteer } from '../src/command/knowledge/openBundledGazetteer.ts';
import { addDays, type Day } from '../src/model/day.ts';
import { makePipelineArticles } from './pipelineArticles.ts';

/*
 * The whole run, as an author starts it: a folder of made articles, one file each, through `dateline data`. Run:
 *   npm run bench:pipeline [-- --articles N]
 * Figures: articles a second of wall time and of processor time, on one thread and on two; peak memory of the process, the same with a
 * quarter of the articles (memory must not grow with what is read, only with events); a second build with nothing changed, and one with a
 * single article changed.
 */
const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const count = Number(values.articles);
const BUDGET = { articlesPerSecond: 400, changedShare: 0.1, memoryGrowth: 1.5 };

const command = fileURLToPath(new URL('../src/command/dateline.mjs', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
try {
  run();
} finally {
  rmSync(work, { recursive: true, force: true });
}

function run(): void {
  const large = makeFolder('large', count);
  const small = makeFolder('small', Math.ceil(count / 4));
  execFileSync(process.execPath, [command, '--help']); // bundles the command, if it must
  const ofSmall = build(small);
  const first = build(large);
  const again = build(large);
  writeFileSync(
    join(large, 'made-7.txt'),
    `${readFileSync(join(large, 'made-7.txt'), 'utf8')}\nA new bridge was opened.\n`,
  );
  const changed = build(large);
  const onTwo = build(large, '--no-cache', '--jobs', '2');

  const rate = count / (first.wallMs / 1000);
  const cpuRate = count / (first.cpuMs / 1000);
  line(
    `${count} articles`,
    `${rate.toFixed(0)} articles/s wall, ${cpuRate.toFixed(0)} of processor time`,
    cpuRate >= BUDGET.articlesPerSecond,
  );
  line(
    'peak memory',
    `${first.peakMb.toFixed(0)} MB (${ofSmall.peakMb.toFixed(0)} MB for a quarter of them)`,
    first.peakMb <= ofSmall.peakMb * BUDGET.memoryGrowth,
  );
  line(
    'again, nothing changed',
    `${share(again, first)} of the time`,
    again.cpuMs <= first.cpuMs * BUDGET.changedShare,
  );
  line(
    'again, one article changed',
    `${share(changed, first)} of the time`,
    changed.cpuMs <= first.cpuMs * BUDGET.changedShare,
  );
  const rateOfTwo = count / (onTwo.wallMs / 1000);
  line('on two threads', `${rateOfTwo.toFixed(0)} articles/s wall`, rateOfTwo >= BUDGET.articlesPerSecond);
  console.log(`  first build ${(first.wallMs / 1000).toFixed(1)} s; ${first.summary}`);
}

type Measured = { readonly wallMs: number; readonly cpuMs: number; readonly peakMb: number; readonly summary: string };

function share(part: Measured, whole: Measured): string {
  return `${(part.wallMs / 1000).toFixed(1)} s, ${((100 * part.cpuMs) / whole.cpuMs).toFixed(1)} %`;
}

/** One run of the command, measured from outside: the process tells its own usage as it ends. */
function build(folder: string, ...words: readonly string[]): Measured {
  const usage = join(work, 'usage.json');
  const report = `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())))`;
  writeFileSync(join(work, 'usage.cjs'), report);
  const startMs = performance.now();
  const args = ['--require', join(work, 'usage.cjs'), command, 'data', folder, '--out', `${folder}-out`, ...words];
  const { stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  const wallMs = performance.now() - startMs;
  if (status !== 0) throw new Error(`the build ended with ${status}: ${stderr.slice(-2000)}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, 'utf8')) as NodeJS.ResourceUsage;
  return {
    wallMs,
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
    peakMb: maxRSS / 1024,
    summary: stderr.trimEnd().split('\n').at(-1) ?? '',
  };
}

function makeFolder(name: string, articles: number): string {
  const folder = join(work, name);
  mkdirSync(folder);
  let index = 0;
  for (const { id, text, source } of makePipelineArticles(openBundledGazetteer(), articles, 7)) {
    const published = addDays('2022-01-01' as Day, index++ % 700);
    writeFileSync(
      join(folder, `${id}.txt`),
      `---\ntitle: Report ${id}\nsource: ${source}\npublished: ${published}\n---\n${text}\n`,
    );
  }
  return folder;
}

function line(what: string, figure: string, isGood: boolean): void {
  console.log(`${isGood ? 'ok  ' : 'OVER'}  ${what.padEnd(28)} ${figure}`);
  if (!isGood) process.exitCode = 1;
}
