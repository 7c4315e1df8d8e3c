import { renameSync, writeFileSync } from 'node:fs';
import { formatIssue } from '../model/issue.ts';
import { NO_CACHE } from '../pipeline/articleCache.ts';
import { oneHand } from '../pipeline/collect/hands.ts';
import { qualityPage } from '../pipeline/quality/qualityPage.ts';
import { gatherFindings } from '../pipeline/review/gatherFindings.ts';
import type { Command } from './commandLine.ts';
import { openManyHands } from './cores/manyHands.ts';
import { loadKnowledge } from './knowledge/loadKnowledge.ts';
import { nodeEffects } from './nodeEffects.ts';
import { startProgress } from './progress.ts';

type ReportCommand = Extract<Command, { kind: 'report' }>;

/** Runs `dateline report`: writes the quality page of a folder of articles. Out: the exit code. */
export async function runReport(command: ReportCommand): Promise<number> {
  const { inputs, columns, jobs, out, quiet, language } = command;
  const loaded = loadKnowledge(command.lean, command.categories, nodeEffects, command.corrections);
  if (loaded.kind === 'wrong') {
    process.stderr.write(`dateline: ${loaded.message}\n    Try: dateline --help\n`);
    return 2;
  }
  const progress = startProgress(process.stderr);
  const hands = openManyHands(jobs, command, oneHand(loaded.knowledge));
  const reading = { inputs, reading: { columns }, also: [], issues: loaded.issues, skipped: [], cache: NO_CACHE };
  const findings = await gatherFindings({ ...reading, hands }, loaded.knowledge, nodeEffects, (done, what) =>
    progress.show(`${done} ${what}`),
  );
  progress.clear();
  const errors = findings.issues.filter(({ severity }) => severity === 'error');
  for (const issue of errors) process.stderr.write(`${formatIssue(issue)}\n`);
  try {
    writeFileSync(`${out}.new`, qualityPage(findings, loaded.knowledge.outlets, language));
    renameSync(`${out}.new`, out);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`dateline: could not write ${out}: ${reason}\n    Choose another file with --out.\n`);
    return 1;
  }
  if (!quiet)
    process.stderr.write(
      `${counted(findings.facts.length, 'article')} · ${counted(findings.reports.length, 'report')} → ${out}\n`,
    );
  return errors.length > 0 ? 1 : 0;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
