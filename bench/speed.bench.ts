import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openBundledGazetteer } from '../src/command/openBundledGazetteer.ts';
import { HomeLedger } from '../src/pipeline/5-resolve/outletHomes.ts';
import { type GeoparseInput, geoparseArticle, learnHome } from '../src/pipeline/geoparseArticle.ts';
import { makeArticles } from './speedArticles.ts';

/*
 * How fast geoparsing is on one core, and in how much memory. Run:
 *   npm run bench:speed -- [FILE.jsonl…] [--articles N] [--passes N]
 * Without a file, articles are made by a seeded generator. Figures: time from process start until the first article is done; articles and
 * megabytes a second of processor time, the median of the passes after one to warm up; the last tenth of a long run against the first; peak memory.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '2000' },
    passes: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});

const BUDGET = { readyMs: 500, articlesPerSecond: 1000, peakMegabytes: 300, flatness: 0.1 };

const gazetteer = openBundledGazetteer();
geoparseArticle({ text: 'A fire broke out in Omsk.', source: null, url: null }, gazetteer, {
  homes: null,
  biasRow: null,
});
const readyMs = performance.now();

const articles: GeoparseInput[] =
  positionals.length > 0
    ? positionals.flatMap(readArticles)
    : [...makeArticles(gazetteer, Number(values.articles), Number(values.seed))];
const megabytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;

runOnce(); // warm up
const onePass = median(times(() => runOnce()));
const twoPasses = median(times(() => runTwice()));
const flat = lastAgainstFirst();
const peak = process.resourceUsage().maxRSS / 1024;

line('ready after process start', `${readyMs.toFixed(0)} ms`, readyMs <= BUDGET.readyMs, `<= ${BUDGET.readyMs} ms`);
const rate = articles.length / (onePass / 1000);
line(
  'one pass (a pipe)',
  `${rate.toFixed(0)} articles/s  ${(megabytes / (onePass / 1000)).toFixed(2)} MB/s`,
  rate >= BUDGET.articlesPerSecond,
  `>= ${BUDGET.articlesPerSecond}/s`,
);
const rateOfTwo = articles.length / (twoPasses / 1000);
line(
  'two passes (a file, homes learnt)',
  `${rateOfTwo.toFixed(0)} articles/s  ${(megabytes / (twoPasses / 1000)).toFixed(2)} MB/s`,
  rateOfTwo >= BUDGET.articlesPerSecond,
  `>= ${BUDGET.articlesPerSecond}/s`,
);
line('last tenth against the first', `${(flat * 100 - 100).toFixed(1)} %`, flat >= 1 - BUDGET.flatness, '>= -10 %');
line('peak memory', `${peak.toFixed(0)} MB`, peak <= BUDGET.peakMegabytes, `<= ${BUDGET.peakMegabytes} MB`);

function runOnce(): void {
  for (const article of articles) geoparseArticle({ ...article }, gazetteer, { homes: null, biasRow: null });
}

/** As the command reads a file: every line parsed anew in each pass, so nothing of the first is kept but the homes. */
function runTwice(): void {
  const homes = new HomeLedger(gazetteer);
  for (const article of articles) learnHome({ ...article }, gazetteer, homes, null);
  for (const article of articles) geoparseArticle({ ...article }, gazetteer, { homes, biasRow: null });
}

/** Speed of the last two of ten passes over the speed of the first two. */
function lastAgainstFirst(): number {
  const durations = Array.from({ length: 10 }, () => timed(runOnce));
  return (durations[0]! + durations[1]!) / (durations[8]! + durations[9]!);
}

function times(run: () => void): number[] {
  return Array.from({ length: Number(values.passes) }, () => timed(run));
}

/** Milliseconds of processor time, so that other work on the machine does not count against "one core". */
function timed(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(durations: readonly number[]): number {
  return durations.toSorted((a, b) => a - b)[Math.floor(durations.length / 2)] ?? 0;
}

function readArticles(file: string): GeoparseInput[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const { text, domain, source, url } = JSON.parse(row) as {
        text: string;
        domain?: string;
        source?: string;
        url?: string;
      };
      return { text, source: source ?? domain ?? null, url: url ?? null };
    });
}

function line(name: string, value: string, isKept: boolean, budget: string): void {
  console.log(`${name.padEnd(36)} ${value.padEnd(34)} budget ${budget.padEnd(12)} ${isKept ? 'kept' : 'MISSED'}`);
}
