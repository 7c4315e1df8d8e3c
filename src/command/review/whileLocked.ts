import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning } from '../disk/isRunning.ts';

const LONGEST_WAIT_MS = 10_000;
const STEP_MS = 5;

/**
 * Does `work` while no other process does the like with the same file: two desks on one table take turns. The lock is a file beside it
 * that names its process; one that a killed process left is taken away. Throws when the turn does not come, and what `work` throws.
 */
export function whileLocked<T>(file: string, work: () => T): T {
  const lock = join(dirname(file), `.${basename(file)}.lock`);
  const until = performance.now() + LONGEST_WAIT_MS;
  while (!take(lock, String(process.pid))) {
    if (performance.now() > until) throw new Error(`another desk is writing to ${basename(file)}`);
    removeLeftBehind(lock);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STEP_MS);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string, owner: string): boolean {
  try {
    writeFileSync(lock, owner, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead process' lock away. Where another process took its place in the meantime, that one's is put back. */
function removeLeftBehind(lock: string): void {
  const owner = readOwner(lock);
  if (owner === null || !isLeftBehind(lock, owner)) return;
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    const taken = readOwner(aside);
    if (taken !== null && taken !== owner) take(lock, taken);
  } catch {
    // another took it away first
  }
  rmSync(aside, { force: true });
}

/** Is its process gone? One without a number was killed before it wrote that: nobody else takes so long for it. */
function isLeftBehind(lock: string, owner: string): boolean {
  if (/^\d+$/u.test(owner)) return !isRunning(Number(owner));
  const madeMs = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
  return Date.now() - madeMs > LONGEST_WAIT_MS / 2;
}

function readOwner(lock: string): string | null {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return null;
  }
}
