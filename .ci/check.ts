import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserReport, failedBrowserTests } from './failedBrowserTests.ts';
import { failedUnitTests, type UnitReport } from './failedUnitTests.ts';
import { type Failure, sayFailures } from './sayFailures.ts';

/**
 * The whole check, in order. Every step runs even when an earlier one failed. At the end, where only the tail of a log is kept: a line a step,
 * each failure again with what it said, and last of all the sum of the runners' own reports.
 */
type Count = { readonly passed: number; readonly failed: number };
type Step = { readonly name: string; readonly run: () => Count };

const REPORTS = 'dist/check';
const UNIT_REPORT = join(REPORTS, 'unit.json');
const E2E_REPORT = join(REPORTS, 'e2e.json');
const MOST_OUTPUT_BYTES = 256 * 1024 * 1024;

const failures: Failure[] = [];

const steps: readonly Step[] = [
  { name: 'types', run: () => command('npx', ['tsc', '--noEmit']) },
  { name: 'lint and format', run: () => command('npx', ['biome', 'ci']) },
  { name: 'layer rules', run: layerRules },
  { name: 'licences', run: () => command('npx', ['tsx', '.ci/notice.ts', '--check']) },
  { name: 'slow regular expressions', run: () => command('npx', ['tsx', '.ci/regexes.ts']) },
  { name: 'dead code', run: () => command('npx', ['knip']) },
  { name: 'unit tests and folder cases', run: unitTests },
  { name: 'data built twice, same bytes', run: sameBytesTwice },
  { name: 'site build', run: () => dateline('build', 'seeds', '--out', 'dist/site', '--offline') },
  { name: 'size budget', run: () => command('npx', ['size-limit']) },
  { name: 'end to end in a real browser', run: browserTests },
];

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const results = steps.map((step) => {
  console.log(`\n── ${step.name}`);
  const start = performance.now();
  const count = step.run();
  return { name: step.name, ...count, seconds: (performance.now() - start) / 1000 };
});
console.log('');
for (const { name, passed, failed, seconds } of results) {
  const sign = failed === 0 ? 'ok    ' : 'FAILED';
  console.log(`${sign} ${name}: ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`);
}
for (const line of sayFailures(failures)) console.log(line);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** A command whose exit code is its whole report: one check. What it says is shown when it ends; the end of that again when it fails. */
function command(program: string, args: readonly string[]): Count {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: MOST_OUTPUT_BYTES });
  console.log(`${stdout}${stderr}`.trimEnd());
  if (status === 0) return { passed: 1, failed: 0 };
  failures.push({ name: [program, ...args].join(' '), said: lastLines(`${stdout}${stderr}`) });
  return { passed: 0, failed: 1 };
}

/** The end of what a command said: compilers and linters sum up there. */
const lastLines = (text: string): string => text.trimEnd().split('\n').slice(-15).join('\n');

/** Runs tests, whose progress is watched. Out: did all pass? */
function watched(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  return spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

/** That tests end without a report is a failure that is said as well. */
function noReport(name: string): Count {
  failures.push({ name, said: 'ended without a report: see above how' });
  return { passed: 0, failed: 1 };
}

function dateline(...args: readonly string[]): Count {
  return command('npm', ['run', '--silent', 'dateline', '--', ...args]);
}

/** A layer check that saw no module passes on nothing, so the count is read too. */
function layerRules(): Count {
  const { status, stdout, stderr } = spawnSync('npx', ['depcruise', 'src', 'bench', 'e2e'], { encoding: 'utf8' });
  console.log(stdout, stderr);
  const sawModules = /\([1-9]\d* modules/.test(stdout);
  if (status === 0 && sawModules) return { passed: 1, failed: 0 };
  failures.push({ name: 'depcruise', said: `${stdout}\n${stderr}` });
  return { passed: 0, failed: 1 };
}

function unitTests(): Count {
  const all = watched('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${UNIT_REPORT}`]);
  if (!existsSync(UNIT_REPORT)) return noReport('unit tests');
  const report = JSON.parse(readFileSync(UNIT_REPORT, 'utf8')) as UnitReport;
  failures.push(...failedUnitTests(report));
  // A file that does not load fails no test of its own; the exit code still says so.
  return { passed: report.numPassedTests, failed: Math.max(report.numFailedTests, all ? 0 : 1) };
}

function sameBytesTwice(): Count {
  const folders = [join(REPORTS, 'data-1'), join(REPORTS, 'data-2')];
  for (const folder of folders) {
    if (dateline('data', 'seeds', '--out', folder, '--quiet').failed > 0) return { passed: 0, failed: 1 };
  }
  const [first, second] = folders.map(checksumOf);
  if (first === second) return { passed: 1, failed: 0 };
  console.log(`The two builds differ:\n${first}\n${second}`);
  failures.push({ name: 'data built twice', said: 'the two builds differ: see above in which file' });
  return { passed: 0, failed: 1 };
}

function checksumOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  if (paths.length === 0) return `${folder} is empty`;
  return paths.map((path) => `${path.slice(folder.length)} ${sha256(readFileSync(path))}`).join('\n');
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function browserTests(): Count {
  const all = watched('npm', ['run', '--silent', 'e2e'], { DATELINE_E2E_REPORT: E2E_REPORT });
  if (!existsSync(E2E_REPORT)) return noReport('browser tests');
  const report = JSON.parse(readFileSync(E2E_REPORT, 'utf8')) as BrowserReport & {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  failures.push(...failedBrowserTests(report));
  const { expected, unexpected, flaky } = report.stats;
  const ran = expected + unexpected + flaky;
  return { passed: expected, failed: ran === 0 ? 1 : Math.max(unexpected + flaky, all ? 0 : 1) };
}
