import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBundledGazetteer } from '../src/command/knowledge/openBundledGazetteer.ts';
import { addDays, type Day } from '../src/model/day.ts';
import { HAPPENINGS, makePipelineArticles } from './pipelineArticles.ts';

/*
 * The whole run, as an author starts it: a folder of made articles, one file each, through `dateline data`. Run:
 *   npm run bench:pipeline [-- --articles N]
 * Figures: articles a second by the clock and of processor time, and by the clock on two threads; peak memory of a quarter of the articles,
 * of the same with all the others telling of nothing, and of all; a second build with nothing changed, one with a sentence more in a single
 * article that tells of nothing, and one with a sentence more that is a report, and so an event: of these two the median of three, each in
 * another article. What is bounded by time is bounded by both times.
 *
 * How much memory the engine takes says little of how much a build needs: it collects when it has taken so much that it thinks it worth its
 * while. So the three are built again with the heap bounded, where a build that keeps what it has read ends without memory.
 */
const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const count = Number(values.articles);
const BUDGET = {
  articlesPerSecond: 400,
  changedShare: 0.1,
  memoryGrowth: 1.5,
  memoryGrowthByArticles: 1.25,
  neededGrowth: 1.15,
};
/** Old space, in MB, of the builds that show what is needed. */
const BOUND_MB = 96;
const CHANGES = 3;

/** The heap was too small for the build. */
class OutOfMemory extends Error {}

const command = fileURLToPath(new URL('../src/command/dateline.mjs', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
try {
  run();
} finally {
  rmSync(work, { recursive: true, force: true });
}

function run(): void {
  const quarter = Math.ceil(count / 4);
  const large = makeFolder('large', count);
  const small = makeFolder('small', quarter);
  const quiet = makeFolder('quiet', count, (index) => (index < quarter ? HAPPENINGS : 0));
  execFileSync(process.execPath, [command, '--help']); // bundles the command, if it must
  const ofSmall = build(small);
  const ofQuiet = build(quiet);
  const onTwo = build(large, ['--no-cache', '--jobs', '2']);
  const first = build(large);
  const again = build(large);
  const changed = buildsWith(large, 'A new bridge was opened.');
  const told = buildsWith(large, 'Two men were injured in a fire at a warehouse in Omsk on Tuesday, police said.');

  const rates = `${rateOf(first.wallMs).toFixed(0)} articles/s by the clock, ${rateOf(first.cpuMs).toFixed(0)} of processor time`;
  line(`${count} articles`, rates, rateOf(Math.max(first.wallMs, first.cpuMs)) >= BUDGET.articlesPerSecond);
  const rateOfTwo = rateOf(onTwo.wallMs);
  line('on two threads', `${rateOfTwo.toFixed(0)} articles/s by the clock`, rateOfTwo >= BUDGET.articlesPerSecond);
  peakLine('peak memory', first, ofSmall, BUDGET.memoryGrowth);
  peakLine('of articles without events', ofQuiet, ofSmall, BUDGET.memoryGrowthByArticles);
  shareLine('again, nothing changed', again, first);
  shareLine('again, one article changed', changed, first);
  shareLine('again, one report more', told, first);
  neededLine([small, quiet, large].map(peakWithinBound));
  console.log(`  first build ${inSeconds(first.wallMs)}; ${first.summary}`);
  console.log(`  with one report more: ${told.summary}`);
  console.log(`  events of those that tell of nothing: ${ofQuiet.summary}; without them: ${ofSmall.summary}`);
}

/** Builds of the folder, each with one more sentence in another of its articles: medians. */
function buildsWith(folder: string, sentence: string): Measured {
  const builds = Array.from({ length: CHANGES }, (_, at) => {
    const file = join(folder, `made-${Math.floor((count * (at + 0.5)) / CHANGES)}.txt`);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n${sentence}\n`);
    return build(folder);
  });
  const median = (of: (build: Measured) => number): number =>
    builds.map(of).sort((a, b) => a - b)[Math.floor(CHANGES / 2)]!;
  return {
    wallMs: median(({ wallMs }) => wallMs),
    cpuMs: median(({ cpuMs }) => cpuMs),
    peakMb: median(({ peakMb }) => peakMb),
    summary: builds.at(-1)!.summary,
  };
}

function rateOf(ms: number): number {
  return count / (ms / 1000);
}

function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

type Measured = { readonly wallMs: number; readonly cpuMs: number; readonly peakMb: number; readonly summary: string };

function peakLine(what: string, all: Measured, quarter: Measured, growth: number): void {
  const figure = `${all.peakMb.toFixed(0)} MB (${quarter.peakMb.toFixed(0)} MB for a quarter)`;
  line(what, figure, all.peakMb <= quarter.peakMb * growth);
}

function shareLine(what: string, part: Measured, whole: Measured): void {
  const [ofClock, ofProcessor] = [part.wallMs / whole.wallMs, part.cpuMs / whole.cpuMs];
  const shares = `${(100 * ofClock).toFixed(1)} % by the clock, ${(100 * ofProcessor).toFixed(1)} % of processor time`;
  line(what, `${inSeconds(part.wallMs)}: ${shares}`, Math.max(ofClock, ofProcessor) <= BUDGET.changedShare);
}

/** Peak of a build with the heap bounded, in MB; null where it ended, as a build does that keeps what it has read. */
function peakWithinBound(folder: string): number | null {
  try {
    return build(folder, ['--no-cache'], [`--max-old-space-size=${BOUND_MB}`]).peakMb;
  } catch (error) {
    if (error instanceof OutOfMemory) return null;
    throw error;
  }
}

/** `peaks`: of a quarter, of the same with the others without events, of all. */
function neededLine(peaks: readonly (number | null)[]): void {
  const [quarter, quiet, all] = peaks.map((peak) => (peak === null ? 'ended without memory' : `${peak.toFixed(0)} MB`));
  const figure = `${quarter} for a quarter, ${quiet} with the others without events, ${all} for all`;
  const most = peaks[0] == null ? 0 : peaks[0] * BUDGET.neededGrowth;
  const isFlat = peaks.every((peak) => peak !== null && peak <= most);
  line(`with ${BOUND_MB} MB of heap`, figure, isFlat);
}

/** One run of the command, measured from outside: the process tells its own usage as it ends. `engine`: options of the engine. */
function build(folder: string, words: readonly string[] = [], engine: readonly string[] = []): Measured {
  const usage = join(work, 'usage.json');
  const report = `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())))`;
  writeFileSync(join(work, 'usage.cjs'), report);
  const startMs = performance.now();
  const args = [
    ...engine,
    '--require',
    join(work, 'usage.cjs'),
    command,
    'data',
    folder,
    '--out',
    `${folder}-out`,
    ...words,
  ];
  const { stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  const wallMs = performance.now() - startMs;
  if (stderr.includes('heap out of memory')) throw new OutOfMemory();
  if (status !== 0) throw new Error(`the build ended with ${status}: ${stderr.slice(-2000)}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, 'utf8')) as NodeJS.ResourceUsage;
  return {
    wallMs,
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
    peakMb: maxRSS / 1024,
    summary: stderr.trimEnd().split('\n').at(-1) ?? '',
  };
}

function makeFolder(name: string, articles: number, happenings = (_index: number): number => HAPPENINGS): string {
  const folder = join(work, name);
  mkdirSync(folder);
  let index = 0;
  for (const { id, text, source } of makePipelineArticles(openBundledGazetteer(), articles, 7, happenings)) {
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
