import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { ReviewDecision, ReviewQueue } from '../../src/model/review.ts';
import { CORRECTION_HEADER } from '../../src/pipeline/corrections/writeCorrection.ts';

/** `confirmed`: rows that the desk said it had kept, less those it said it took back; `kept`: rows that stand in the table. */
export type Outcome = { readonly confirmed: number; readonly kept: number; readonly problem: string | null };

const UNDO_EVERY = 5;

/**
 * Decides at a desk without a pause, takes every fifth decision back, kills the desk so many milliseconds after its first answer, and
 * compares the table with what was answered. `address`: as the command prints it. `before`: what the table held when the desk was opened.
 */
export async function killedWhileDeciding(
  address: URL,
  desk: ChildProcess,
  before: string,
  table: string,
  milliseconds: number,
): Promise<Outcome> {
  const call = callerOf(address);
  const { items } = await call<ReviewQueue>('queue?from=0');
  const gone = new Promise((resolve) => desk.once('exit', resolve));
  const confirmed: string[] = [];
  let [underWay, kill]: [readonly string[], NodeJS.Timeout | null] = [[], null];
  for (let at = 0; ; at++) {
    const item = items[at % items.length]!;
    const mark = `reason ${process.pid} ${at} ${'long '.repeat(at % 30)}end`;
    const isUndo = at % UNDO_EVERY === UNDO_EVERY - 1;
    underWay = isUndo ? confirmed.slice(0, -1) : [...confirmed, mark];
    const { article, text, starts } = item;
    const decision: ReviewDecision = {
      ...{ article, text, at: starts[0]!, scope: 'article', decision: 'checked', value: '', why: mark },
    };
    const isDone = await call<{ problem?: string }>(
      isUndo ? 'undo' : 'decide',
      isUndo ? {} : { decisions: [decision] },
    ).then(
      ({ problem }) => {
        if (problem !== undefined) throw new Error(`the desk refused: ${problem}`);
        return true;
      },
      (error: unknown) => {
        if (desk.exitCode === null && desk.signalCode === null && kill === null) throw error;
        return false;
      },
    );
    if (!isDone) break;
    confirmed.splice(0, confirmed.length, ...underWay);
    kill ??= setTimeout(() => desk.kill('SIGKILL'), milliseconds);
  }
  await gone;
  return compared(before, existsSync(table) ? readFileSync(table, 'utf8') : '', confirmed, underWay);
}

/** The table is what stood there and the rows that were confirmed; or it is one step on, which was done and not answered any more. */
function compared(before: string, after: string, confirmed: readonly string[], underWay: readonly string[]): Outcome {
  const start = before === '' ? CORRECTION_HEADER : before;
  const rows = after.slice(start.length).split('\n').slice(0, -1);
  const outcome = { confirmed: confirmed.length, kept: rows.length };
  if (!after.startsWith(start)) return { ...outcome, problem: 'what stood in the table is not there as it was' };
  if (!after.endsWith('\n')) return { ...outcome, problem: 'the last row is cut' };
  const are = (expected: readonly string[]): boolean =>
    rows.length === expected.length && rows.every((row, at) => row.endsWith(`,${expected[at]}`));
  return {
    ...outcome,
    problem: are(confirmed) || are(underWay) ? null : `${rows.length} rows, ${confirmed.length} confirmed`,
  };
}

/** Asks the desk's server as its own page does. Rejects when it does not answer or refuses the request. */
function callerOf(address: URL) {
  const token = new URLSearchParams(address.hash.slice(1)).get('token');
  const headers = {
    ...{ authorization: `Bearer ${token}`, origin: address.origin },
    'content-type': 'application/json',
  };
  return async <T>(path: string, body?: unknown): Promise<T> => {
    const post = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(`${address.origin}/api/${path}`, { headers, ...post });
    if (!response.ok) throw new Error(`the desk answered ${response.status}`);
    return (await response.json()) as T;
  };
}
