import { createReadStream } from 'node:fs';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { formatIssue, type Issue } from '../model/issue.ts';
import { unreadableIssue } from './1-read/findFiles.ts';
import { HomeLedger } from './5-resolve/outletHomes.ts';
import type { Command } from './commandLine.ts';
import { type GeoparseContext, geoparseArticle, learnHome } from './geoparseArticle.ts';
import { geoparseLines, type LineArticle, parseArticleLine } from './geoparseLines.ts';
import { loadLean } from './loadLean.ts';
import { nodeEffects } from './nodeEffects.ts';
import { openBundledGazetteer } from './openBundledGazetteer.ts';
import { streamLines } from './streamLines.ts';

type GeoparseCommand = Extract<Command, { kind: 'geoparse' }>;

const CHUNK_BYTES = 1 << 18;

/** Runs `dateline geoparse`: answers to standard output, issues to standard error. Out: the exit code. */
export async function runGeoparse(command: GeoparseCommand): Promise<number> {
  const { file, quiet } = command;
  const info = file === null ? null : nodeEffects.inspect(file);
  if (file !== null && info !== null && info.kind !== 'file' && info.kind !== 'other') {
    const reason =
      info.kind === 'failed' ? info.reason : { code: 'other' as const, words: 'it is a folder, not a file of lines' };
    report(unreadableIssue(file, reason));
    return 1;
  }
  const gazetteer = openBundledGazetteer();
  const lean = loadLean(command.lean, gazetteer, nodeEffects);
  if (lean.kind === 'wrong') {
    process.stderr.write(`dateline: ${lean.message}\n`);
    return 2;
  }
  lean.issues.forEach(report);
  const homes = new HomeLedger(gazetteer, lean.homes, lean.homeRow);
  if (file !== null && info?.kind === 'file') await learnHomes(file, gazetteer, homes, lean.biasRow);
  const context: GeoparseContext = { homes, biasRow: lean.biasRow };
  const name = file ?? '<stdin>';
  const counts = await geoparseLines(
    streamLines(file === null ? process.stdin : createReadStream(file, { highWaterMark: CHUNK_BYTES })),
    (article) => geoparseArticle(inputOf(article), gazetteer, context).mentions,
    writeOut,
    (line, message) => report(lineIssue(name, line, message)),
  );
  if (!quiet) process.stderr.write(`${counts.articles} articles geoparsed, ${counts.errors} lines with errors\n`);
  return counts.errors > 0 ? 1 : 0;
}

const inputOf = ({ text, source }: LineArticle) => ({ text, source, url: null });

/** The first of the two passes over a file: where each outlet is at home. */
async function learnHomes(
  file: string,
  gazetteer: Gazetteer,
  homes: HomeLedger,
  biasRow: number | null,
): Promise<void> {
  for await (const line of streamLines(createReadStream(file, { highWaterMark: CHUNK_BYTES }))) {
    const parsed = parseArticleLine(line.text);
    if (parsed.kind === 'article') learnHome(inputOf(parsed.article), gazetteer, homes, biasRow);
  }
}

/** Writes, and waits when the reader of the answers is slower than we are. */
function writeOut(lines: string): Promise<void> {
  if (process.stdout.write(lines)) return Promise.resolve();
  return new Promise((resolve) => process.stdout.once('drain', resolve));
}

const report = (issue: Issue): void => void process.stderr.write(`${formatIssue(issue)}\n`);

const lineIssue = (file: string, line: number, message: string): Issue => ({
  ...{ file, line, column: 1, severity: 'error', code: 'line-invalid', message },
  hint: 'Each line must be one whole JSON object with "id" and "text"; the other lines were geoparsed.',
});
