import { formatIssue, type Issue } from '../model/issue.ts';
import type { FoundFiles } from '../pipeline/1-read/findFiles.ts';
import { ALSO_FORMATS, type AlsoFormat } from '../pipeline/9-write/also/writeAlso.ts';
import { type BuildResult, buildData } from '../pipeline/build.ts';
import { oneHand } from '../pipeline/collect/hands.ts';
import { ShelfDamaged } from '../pipeline/shelf.ts';
import type { Command } from './commandLine.ts';
import { openManyHands } from './cores/manyHands.ts';
import { openLastBuild, type Told } from './disk/lastBuild.ts';
import { writeOutput } from './disk/outputFolder.ts';
import { forgetFindings, notWritable, openWorkspace, type Workspace } from './disk/workspace.ts';
import { type LoadedKnowledge, loadKnowledge } from './knowledge/loadKnowledge.ts';
import { nodeEffects } from './nodeEffects.ts';
import { type Progress, startProgress } from './progress.ts';
import { explorerSite } from './site/explorerSite.ts';
import { OFFLINE_FILE } from './site/siteOptions.ts';

type BuildCommand = Extract<Command, { kind: 'build' | 'data' }>;

/** Runs `dateline build` or `dateline data`: issues to standard error, a summary line last. Out: the exit code. */
export async function runBuild(command: BuildCommand): Promise<number> {
  try {
    return await buildOnce(command);
  } catch (error) {
    if (!(error instanceof ShelfDamaged && command.useCache)) throw error;
    forgetFindings(command);
    return buildOnce(command);
  }
}

/** Throws `ShelfDamaged` when what an earlier build found is not to be used. */
async function buildOnce(command: BuildCommand): Promise<number> {
  const { out } = command;
  const also = alsoFormats(command.also);
  if (typeof also === 'string') return usage(also);
  const last = command.useCache ? await openLastBuild(command) : null;
  if (last?.told != null) return tell(command, last.told);
  const loaded = loadKnowledge(command.lean, command.categories, nodeEffects, command.corrections);
  if (loaded.kind === 'wrong') return usage(loaded.message);
  const progress = startProgress(process.stderr);
  const workspace = openWorkspace(out, command);
  if (typeof workspace === 'string') return fail(workspace);
  try {
    const result = await buildIn(workspace, { command, found: last?.found, also, loaded }, progress);
    progress.show(command.kind === 'build' ? 'building the explorer' : 'writing');
    const problem = await write(command, result, workspace.files.pathOf);
    progress.clear();
    const told = { issues: result.issues, summary: summaryOf(result) };
    if (problem !== null) return failAfter(command, told, problem);
    last?.note(told);
    return tell(command, told);
  } finally {
    progress.clear();
    workspace.close();
  }
}

type Prepared = {
  readonly command: BuildCommand;
  readonly found: FoundFiles | undefined;
  readonly also: readonly AlsoFormat[];
  readonly loaded: Extract<LoadedKnowledge, { kind: 'knowledge' }>;
};

async function buildIn(
  workspace: Workspace,
  { command, found, also, loaded }: Prepared,
  progress: Progress,
): Promise<BuildResult> {
  const { inputs, columns, site } = command;
  const hands = openManyHands(command.jobs, command, oneHand(loaded.knowledge));
  const reading = {
    inputs,
    reading: { columns },
    issues: loaded.issues,
    ...workspace,
    ...(found === undefined ? {} : { found }),
  };
  const offlineFile = site.offline ? OFFLINE_FILE : null;
  return buildData(
    { ...reading, also, title: site.title, contact: site.contact, offlineFile, hands },
    loaded.knowledge,
    nodeEffects,
    (done, what) => progress.show(`${done} ${what}`),
  ).finally(hands.close);
}

/** Issues to standard error, and the summary. Out: the exit code. */
function tell({ quiet, out }: BuildCommand, { issues, summary }: Told): number {
  printIssues(issues, quiet);
  if (!quiet) process.stderr.write(`${summary} → ${out}\n`);
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function failAfter({ quiet }: BuildCommand, { issues }: Told, problem: string): number {
  printIssues(issues, quiet);
  return fail(problem);
}

function alsoFormats(names: readonly string[]): AlsoFormat[] | string {
  const formats = names.map((name) => ALSO_FORMATS.find((format) => format === name));
  const unknown = names.find((_, index) => formats[index] === undefined);
  if (unknown !== undefined) return `--also "${unknown}" is no format; there are ${ALSO_FORMATS.join(', ')}`;
  return formats.filter((format) => format !== undefined);
}

/** Writes the output folder. Out: null, or why it could not be written. */
async function write(
  { kind, out, site: options }: BuildCommand,
  result: BuildResult,
  pathOf: (name: string) => string,
): Promise<string | null> {
  const site = kind === 'build' ? await explorerSite('web') : null;
  const extras = site === null ? [] : await (await import('./site/siteFiles.ts')).siteFiles(site, options, result);
  const below = (name: string): string => (kind === 'build' ? `data/${name}` : name);
  try {
    writeOutput(out, {
      site,
      files: extras,
      moved: result.files.map(({ name }) => ({ name: below(name), from: pathOf(name) })),
    });
    return null;
  } catch (error) {
    return notWritable(out, error);
  }
}

function printIssues(issues: readonly Issue[], quiet: boolean): void {
  const shown = issues.filter(({ severity }) => !quiet || severity === 'error');
  if (shown.length > 0) process.stderr.write(`${shown.map(formatIssue).join('\n')}\n`);
}

const usage = (message: string): number => {
  process.stderr.write(`dateline: ${message}\n    Try: dateline --help\n`);
  return 2;
};

const fail = (message: string): number => {
  process.stderr.write(`dateline: ${message}\n    Choose another folder with --out, or make room in it.\n`);
  return 1;
};

function summaryOf({ counts, issues }: BuildResult): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const parts = [
    counted(counts.articles, 'article'),
    `${counted(counts.reports, 'report')} from ${counted(counts.sources, 'source')}`,
    counted(counts.events, 'event'),
    counted(errors, 'error'),
    counted(issues.length - errors, 'warning'),
  ];
  return parts.join(' · ');
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
