import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBundledGazetteer } from '../src/command/knowledge/openBundledGazetteer.ts';
import { COMMAND, MACHINE, type Moment, type Run, runCommand } from './runCommand.ts';
import { makeArticles } from './speedArticles.ts';

/*
 * How fast the command `dateline geoparse` is, started from its bundle as a user starts it, and in how much memory. Run:
 *   npm run bench:speed -- [FILE.jsonl…] [--lines 20000] [--starts 9] [--jobs 1] [--seed 1] [--sentences 14] [--command FILE] [--pipe-only]
 * Without a file, lines of the length and the density of names of local news are made by a seeded generator and streamed; the lines of
 * files are repeated until there are enough. Rates are of processor time, all threads of the command together, so that other work on the
 * machine counts as little as it can; wall time stands beside. The first tenth warms up and is shown, but not in the median.
 * `--lines 1000000` takes about 20 minutes; each tenth is printed as it is done, and `--pipe-only` leaves the rest out. `--command` measures another build, for a comparison in the same hour.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lines: { type: 'string', default: '20000' },
    starts: { type: 'string', default: '9' },
    jobs: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    command: { type: 'string', default: COMMAND },
    sentences: { type: 'string', default: '14' },
    'pipe-only': { type: 'boolean', default: false },
  },
});

const BUDGET = { readyMs: 500, articlesPerSecond: 1000, peakMegabytes: 300, flatness: 0.1 };
const TENTHS = 10;
/** From so many lines on, each tenth is printed as it is done. */
const LONG = 100_000;
/** The pass over a file that is read twice takes this many lines at most. */
const MOST_IN_FILE = 20_000;

const count = Number(values.lines);
const isLong = count >= LONG;
const jobs = ['--jobs', values.jobs];
const given = positionals.flatMap(readLines);

console.log(MACHINE);
await prepare();
if (!values['pipe-only']) await reportStart();
await reportPipe();
if (!values['pipe-only']) await reportFile();

/**
 * The first start after a change of the sources bundles the command and unpacks the gazetteer, in the same process: its 340 MB stay with
 * it and would be taken for those of geoparsing. What is measured here is every start after it.
 */
async function prepare(): Promise<void> {
  await runCommand(values.command, { lines: ['{"id": 1, "text": "Omsk"}'] }, []);
}

/** From process start to the first answer. The smallest is what the command takes; larger ones are other work on the machine. */
async function reportStart(): Promise<void> {
  const firsts: Moment[] = [];
  for (let start = 0; start < Number(values.starts); start++) {
    const { first } = await runCommand(
      values.command,
      { lines: ['{"id": 1, "text": "A fire broke out in Omsk."}'] },
      [],
    );
    firsts.push(first);
  }
  const walls = firsts.map(({ wallMs }) => wallMs).toSorted((a, b) => a - b);
  const cpus = firsts.flatMap(({ cpuMs }) => cpuMs ?? []).toSorted((a, b) => a - b);
  const cpu = cpus.length === 0 ? '' : `; processor ${cpus[0]}, median ${middle(cpus)} ms`;
  const [best, median] = [walls[0] as number, middle(walls)];
  line(
    'first answer after process start',
    `${best.toFixed(0)} ms, median ${median.toFixed(0)} ms${cpu}`,
    best <= BUDGET.readyMs,
    `<= ${BUDGET.readyMs} ms`,
  );
}

async function reportPipe(): Promise<void> {
  const step = Math.floor(count / TENTHS);
  const marks = Array.from({ length: TENTHS - 1 }, (_, at) => (at + 1) * step);
  const run = await runCommand(values.command, { lines: linesOf(count) }, marks, jobs, tellTenths());
  const tenths = ratesOf(run);
  const rate = middle(tenths.slice(1).toSorted((a, b) => a - b));
  const flat = (tenths.at(-1) as number) / (tenths[0] as number);
  const wall = run.last.answered / (run.last.wallMs / 1000);
  line(
    `one pass (a pipe), ${run.last.answered} lines`,
    `${rate.toFixed(0)} articles/s; by the clock ${wall.toFixed(0)}/s`,
    rate >= BUDGET.articlesPerSecond,
    `>= ${BUDGET.articlesPerSecond}/s`,
  );
  if (!isLong) console.log(`  by tenths: ${tenths.map((tenth) => tenth.toFixed(0)).join(' ')} articles/s`);
  const change = `${(flat * 100 - 100).toFixed(1)} %`;
  line('last tenth against the first', change, flat >= 1 - BUDGET.flatness, `>= -${BUDGET.flatness * 100} %`);
  if (run.peakMegabytes === null) return;
  const isSmall = run.peakMegabytes <= BUDGET.peakMegabytes;
  line('peak memory', `${run.peakMegabytes.toFixed(0)} MB`, isSmall, `<= ${BUDGET.peakMegabytes} MB`);
}

/** In a long run: prints each tenth when it is done, with the memory it left. */
function tellTenths(): (moment: Moment) => void {
  let before: Moment = { answered: 0, wallMs: 0, cpuMs: 0, megabytes: null };
  return (moment) => {
    const ms = (moment.cpuMs ?? moment.wallMs) - (before.cpuMs ?? before.wallMs);
    const rate = (moment.answered - before.answered) / (Math.max(1, ms) / 1000);
    before = moment;
    if (!isLong) return;
    console.log(`  ${moment.answered} lines: ${rate.toFixed(0)} articles/s, ${moment.megabytes?.toFixed(0) ?? '?'} MB`);
  };
}

/** A file is read twice: first for where each outlet is at home, then for the answers. */
async function reportFile(): Promise<void> {
  const most = Math.min(count, MOST_IN_FILE);
  const folder = mkdtempSync(join(tmpdir(), 'dateline-speed-'));
  try {
    const file = join(folder, 'articles.jsonl');
    writeFileSync(file, [...linesOf(most)].join('\n'));
    const { last } = await runCommand(values.command, { file }, [], jobs);
    const rate = most / ((last.cpuMs ?? last.wallMs) / 1000);
    const wall = most / (last.wallMs / 1000);
    line(
      `two passes (a file), ${most} lines`,
      `${rate.toFixed(0)} articles/s with the start; by the clock ${wall.toFixed(0)}/s`,
      rate >= BUDGET.articlesPerSecond,
      `>= ${BUDGET.articlesPerSecond}/s`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Articles a second of each tenth; of processor time where the system tells it. */
function ratesOf({ marks, last }: Run): number[] {
  const start: Moment = { answered: 0, wallMs: 0, cpuMs: last.cpuMs === null ? null : 0, megabytes: null };
  const moments = [start, ...marks, last];
  return moments.slice(1).map((moment, at) => {
    const before = moments[at] as Moment;
    const ms =
      moment.cpuMs === null || before.cpuMs === null ? moment.wallMs - before.wallMs : moment.cpuMs - before.cpuMs;
    return (moment.answered - before.answered) / (Math.max(1, ms) / 1000);
  });
}

function* linesOf(most: number): Generator<string> {
  if (given.length > 0) {
    for (let at = 0; at < most; at++) yield given[at % given.length] as string;
    return;
  }
  const [seed, sentences] = [Number(values.seed), Number(values.sentences)];
  for (const article of makeArticles(openBundledGazetteer(), most, seed, sentences)) yield JSON.stringify(article);
}

/** Lines as the command reads them; a corpus calls the outlet "domain". */
function readLines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const { id, text, source, domain } = JSON.parse(row) as Record<string, string | undefined>;
      return JSON.stringify({ id, text, source: source ?? domain });
    });
}

function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function line(name: string, value: string, isKept: boolean, budget: string): void {
  console.log(`${name.padEnd(36)} ${value.padEnd(52)} budget ${budget.padEnd(12)} ${isKept ? 'kept' : 'MISSED'}`);
}
