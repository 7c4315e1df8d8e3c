import type { HomeLedger } from '../../pipeline/5-resolve/outletHomes.ts';
import { inOrder } from '../../pipeline/collect/inOrder.ts';
import type { LineCounts, NumberedLine, OnLineError, WriteLines } from '../../pipeline/geoparseLines.ts';
import type { Lean } from '../commandLine.ts';
import { batchLines } from './batchLines.ts';
import type { AnsweredLines, LearntLine, LineTask } from './geoparseWorker.ts';
import { openWorkers, type Workers } from './openWorkers.ts';

/** So many batches a thread are under way at once: it never waits for the next, and memory stays flat. */
const BATCHES_A_THREAD = 3;

/** What is geoparsed, and how. `homesFrom` opens the lines of an input that can be read twice; null for a pipe. */
export type LinesOnCores = {
  readonly jobs: number;
  readonly lean: Lean;
  readonly homesFrom: (() => AsyncIterable<NumberedLine>) | null;
  readonly lines: () => AsyncIterable<NumberedLine>;
};

/**
 * `geoparseLines` on `jobs` threads: the same answers in the same order. `ledger` is an empty one, which counts what is learnt of each
 * outlet, so that no more of it is kept than the answers rest on.
 */
export async function geoparseOnCores(
  { jobs, lean, homesFrom, lines }: LinesOnCores,
  ledger: HomeLedger,
  write: WriteLines,
  onError: OnLineError,
): Promise<LineCounts> {
  const workers = openWorkers(jobs);
  const ahead = jobs * BATCHES_A_THREAD;
  try {
    const homes = homesFrom === null ? null : await learn(workers, { lean, lines: homesFrom() }, ledger, ahead);
    const counts = { articles: 0, errors: 0 };
    const task = (batch: LineTask['lines']) => workers.answer({ lines: batch, lean, homes });
    for await (const answered of inOrder<LineTask['lines'], AnsweredLines>(batchLines(lines()), task, ahead)) {
      counts.articles += answered.articles;
      counts.errors += answered.errors.filter(({ code }) => code === 'line-invalid').length;
      for (const { line, message, code } of answered.errors) onError(line, message, code);
      if (answered.answers.length > 0) await write(answered.answers);
    }
    return counts;
  } finally {
    await workers.close();
  }
}

type Learning = { readonly lean: Lean; readonly lines: AsyncIterable<NumberedLine> };

/** Out: what the articles say of their outlets' homes, in the order of the articles, in memory that every thread sees. */
async function learn(
  workers: Workers,
  { lean, lines }: Learning,
  ledger: HomeLedger,
  ahead: number,
): Promise<SharedArrayBuffer> {
  const kept: LearntLine[] = [];
  const task = (batch: LineTask['lines']) => workers.learn({ lines: batch, lean, homes: null });
  for await (const learnt of inOrder<LineTask['lines'], readonly LearntLine[]>(batchLines(lines), task, ahead)) {
    for (const one of learnt) {
      if (ledger.knowsEnough(one.outlet)) continue;
      ledger.add(one.outlet, one.evidence);
      kept.push(one);
    }
  }
  const bytes = new TextEncoder().encode(JSON.stringify(kept));
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}
