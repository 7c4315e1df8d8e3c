import { createReadStream } from 'node:fs';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { formatIssue, type Issue } from '../model/issue.ts';
import { unreadableIssue } from '../pipeline/1-read/findFiles.ts';
import { HomeLedger } from '../pipeline/5-resolve/outletHomes.ts';
import { type GeoparseContext, geoparseToJson, learnHome } from '../pipeline/geoparseArticle.ts';
import { geoparseInputOf } from '../pipeline/geoparseInputOf.ts';
import {
  type GeoparseLine,
  geoparseLines,
  type LineCode,
  type LineCounts,
  type NumberedLine,
  type OnLineError,
  parseArticleLine,
} from '../pipeline/geoparseLines.ts';
import type { Command } from './commandLine.ts';
import { geoparseOnCores } from './cores/geoparseOnCores.ts';
import { forTerminal } from './forTerminal.ts';
import { loadLean } from './knowledge/loadLean.ts';
import { openBundledGazetteer } from './knowledge/openBundledGazetteer.ts';
import { nodeEffects } from './nodeEffects.ts';
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
  const isReadTwice = file !== null && info?.kind === 'file';
  const lines = () =>
    streamLines(file === null ? process.stdin : createReadStream(file, { highWaterMark: CHUNK_BYTES }));
  const onError: OnLineError = (line, message, code) => report(lineIssue(file ?? '<stdin>', line, message, code));
  const counts =
    command.jobs > 1
      ? await geoparseOnCores(
          { jobs: command.jobs, lean: command.lean, homesFrom: isReadTwice ? lines : null, lines },
          homes,
          writeOut,
          onError,
        )
      : await geoparseHere(gazetteer, { homes, biasRow: lean.biasRow }, { lines, isReadTwice }, onError);
  if (!quiet) process.stderr.write(`${counts.articles} articles geoparsed, ${counts.errors} lines with errors\n`);
  return counts.errors > 0 ? 1 : 0;
}

type LineInput = { readonly lines: () => AsyncIterable<NumberedLine>; readonly isReadTwice: boolean };

/** On this thread: first, if the input can be read twice, where each outlet is at home; then the answers. */
async function geoparseHere(
  gazetteer: Gazetteer,
  context: GeoparseContext & { readonly homes: HomeLedger },
  { lines, isReadTwice }: LineInput,
  onError: OnLineError,
): Promise<LineCounts> {
  if (isReadTwice) {
    for await (const line of lines()) {
      const parsed = parseArticleLine(line.text);
      if (parsed.kind === 'article')
        learnHome(geoparseInputOf(parsed.article), gazetteer, context.homes, context.biasRow);
    }
  }
  const geoparse: GeoparseLine = (article, most, out) =>
    geoparseToJson(geoparseInputOf(article), gazetteer, context, most, out);
  return geoparseLines(lines(), geoparse, writeOut, onError);
}

/** Writes, and waits when the reader of the answers is slower than we are. */
function writeOut(lines: Uint8Array<ArrayBuffer>): Promise<void> {
  if (process.stdout.write(process.stdout.isTTY ? forTerminal(Buffer.from(lines).toString('utf8')) : lines))
    return Promise.resolve();
  return new Promise((resolve) => process.stdout.once('drain', resolve));
}

const report = (issue: Issue): void => void process.stderr.write(`${formatIssue(issue)}\n`);

const lineIssue = (file: string, line: number, message: string, code: LineCode): Issue => ({
  ...{ file, line, column: 1, severity: code === 'line-invalid' ? 'error' : 'warning', code, message },
  hint:
    code === 'line-invalid'
      ? 'Each line must be one whole JSON object with "id" and "text"; the other lines were geoparsed.'
      : 'Is it a list of places, or many articles in one? Split it.',
});
