import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** The command of this checkout. */
export const COMMAND = fileURLToPath(new URL('../src/command/dateline.mjs', import.meta.url));
const NEWLINE = 10;
/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** What was seen of a running command when it had answered so many lines. Milliseconds from its start; `cpuMs` is null where the system does not tell. */
export type Moment = {
  readonly answered: number;
  readonly wallMs: number;
  readonly cpuMs: number | null;
  /** Resident memory at that moment; null where the system does not tell. */
  readonly megabytes: number | null;
};

/** How a command ran. `moments`: its first answer, each of the marks, and its last answer. */
export type Run = {
  readonly first: Moment;
  readonly marks: readonly Moment[];
  readonly last: Moment;
  /** Largest resident memory; null where the system does not tell. */
  readonly peakMegabytes: number | null;
};

/**
 * Runs `dateline geoparse` as a user would, from its bundle: `lines` on standard input, or `file` as its argument. `command`: the script
 * that Node starts. Looks at it whenever one of the `marks` (numbers of answers) is reached, and tells `onMark`. Throws when the command
 * fails.
 */
export async function runCommand(
  command: string,
  input: { readonly lines: Iterable<string> } | { readonly file: string },
  marks: readonly number[],
  options: readonly string[] = [],
  onMark: (moment: Moment) => void = () => undefined,
): Promise<Run> {
  const file = 'file' in input ? [input.file] : [];
  const start = performance.now();
  const child = spawn(process.execPath, [command, 'geoparse', '--quiet', ...options, ...file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [watched] = await Promise.all([
    watch(child, start, marks, onMark),
    'lines' in input ? feed(child, input.lines) : null,
  ]);
  const code = await ended;
  if (code !== 0) throw new Error(`geoparse ended with exit code ${code}`);
  return watched;
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

async function feed({ stdin }: Child, lines: Iterable<string>): Promise<void> {
  let waiting = '';
  for (const line of lines) {
    waiting += `${line}\n`;
    if (waiting.length < 65_536) continue;
    if (!stdin.write(waiting)) await new Promise((resolve) => stdin.once('drain', resolve));
    waiting = '';
  }
  stdin.end(waiting);
}

async function watch(
  { stdout, pid }: Child,
  start: number,
  marks: readonly number[],
  onMark: (moment: Moment) => void,
): Promise<Run> {
  const moments: Moment[] = [];
  let first: Moment | null = null;
  let [answered, next] = [0, 0];
  let [last, peakMegabytes] = [lookAt(pid, start, 0), null as number | null];
  for await (const chunk of stdout as AsyncIterable<Uint8Array>) {
    answered += countLines(chunk);
    if (first === null) first = lookAt(pid, start, answered);
    while (next < marks.length && answered >= (marks[next] as number)) {
      const moment = lookAt(pid, start, answered);
      moments.push(moment);
      onMark(moment);
      next++;
    }
    const seen = lookAt(pid, start, answered);
    if (seen.cpuMs !== null || last.cpuMs === null) last = seen;
    peakMegabytes = memoryOf(pid, 'VmHWM') ?? peakMegabytes;
  }
  return { first: first ?? last, marks: moments, last, peakMegabytes };
}

function countLines(chunk: Uint8Array): number {
  let count = 0;
  for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

function lookAt(pid: number | undefined, start: number, answered: number): Moment {
  return { answered, wallMs: performance.now() - start, cpuMs: cpuOf(pid), megabytes: memoryOf(pid, 'VmRSS') };
}

/** User and system time of all threads of a process. Source: proc(5), fields 14 and 15 of `stat`. */
function cpuOf(pid: number | undefined): number | null {
  const fields = readProc(pid, 'stat')
    ?.replace(/^.*\) /s, '')
    .split(' ');
  return fields === undefined ? null : (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Resident memory now (`VmRSS`) or at most so far (`VmHWM`). */
function memoryOf(pid: number | undefined, field: 'VmRSS' | 'VmHWM'): number | null {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readProc(pid, 'status') ?? '')?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

function readProc(pid: number | undefined, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return null; // another system, or the process has just ended
  }
}

/** The machine, for the head of a table. */
export const MACHINE = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
