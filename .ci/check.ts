import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The whole check, in order. Every step runs even when an earlier one failed; the last line sums the runners' own reports. */
type Count = { readonly passed: number; readonly failed: number };
type Step = { readonly name: string; readonly run: () => Count };

type UnitReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

const REPORTS = 'dist/check';
const UNIT_REPORT = join(REPORTS, 'unit.json');
const E2E_REPORT = join(REPORTS, 'e2e.json');

const failures: string[] = [];

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
for (const failure of failures) console.log(`failed: ${failure}`);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** A command whose exit code is its whole report: one check. */
function command(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Count {
  const { status } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function dateline(...args: readonly string[]): Count {
  return command('npm', ['run', '--silent', 'dateline', '--', ...args]);
}

/** A layer check that saw no module passes on nothing, so the count is read too. */
function layerRules(): Count {
  const { status, stdout, stderr } = spawnSync('npx', ['depcruise', 'src', 'bench', 'e2e'], { encoding: 'utf8' });
  console.log(stdout, stderr);
  const sawModules = /\([1-9]\d* modules/.test(stdout);
  return status === 0 && sawModules ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function unitTests(): Count {
  const { failed } = command('npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${UNIT_REPORT}`,
  ]);
  if (!existsSync(UNIT_REPORT)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(UNIT_REPORT, 'utf8')) as UnitReport;
  failures.push(...failedTests(report));
  // A file that does not load fails no test of its own; the exit code still says so.
  return { passed: report.numPassedTests, failed: Math.max(report.numFailedTests, failed) };
}

/** One line a failed test, for the end of the output: what a reader of a long log sees first. */
function failedTests({ testResults }: UnitReport): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [`${name}: ${firstLine(message)}`];
    return failed.map((test) => `${name}: ${test.fullName}: ${firstLine(test.failureMessages[0] ?? '')}`);
  });
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

function sameBytesTwice(): Count {
  const folders = [join(REPORTS, 'data-1'), join(REPORTS, 'data-2')];
  for (const folder of folders) {
    if (dateline('data', 'seeds', '--out', folder, '--quiet').failed > 0) return { passed: 0, failed: 1 };
  }
  const [first, second] = folders.map(checksumOf);
  if (first === second) return { passed: 1, failed: 0 };
  console.log(`The two builds differ:\n${first}\n${second}`);
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
  const { failed } = command('npm', ['run', '--silent', 'e2e'], { DATELINE_E2E_REPORT: E2E_REPORT });
  if (!existsSync(E2E_REPORT)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(E2E_REPORT, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  const ran = stats.expected + stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: ran === 0 ? 1 : Math.max(stats.unexpected + stats.flaky, failed) };
}
