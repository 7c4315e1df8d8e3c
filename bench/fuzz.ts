import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { GROWTH_PROPERTIES } from './fuzz/growth.ts';
import { PROPERTIES } from './fuzz/properties.ts';

/**
 * Throws hostile input at readers, stages, codecs and whole builds until the time is up; `npm run fuzz -- --seconds 120 --seed 1`.
 * The same seed gives the same inputs. Each property runs in a process of its own, which is ended when one input takes longer than
 * HANG_SECONDS. A find is printed with seed and path: `--only "part of its name" --seed S --path P` runs that input again.
 * Exit code 1 when something was found.
 */
const HANG_SECONDS = 60;
const TELL_MS = 500;
const SHOWN_LENGTH = 2_000;
const ALL = { ...PROPERTIES, ...GROWTH_PROPERTIES };
type Name = keyof typeof ALL;
type Told = { readonly runs: number; readonly find: string | null };

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    ...{ only: { type: 'string', default: '' }, path: { type: 'string' }, child: { type: 'string' } },
  },
});
const seed = Number(values.seed);

if (values.child !== undefined) await runHere(values.child as Name, Number(values.seconds));
else await runAll();

async function runAll(): Promise<void> {
  const names = Object.keys(ALL).filter((name) => name.includes(values.only));
  const seconds = Math.max(1, Number(values.seconds) / names.length);
  let runs = 0;
  let finds = 0;
  for (const name of names) {
    const told = await runApart(name, seconds);
    runs += told.runs;
    if (told.find !== null) finds++;
    console.log(`${told.find === null ? 'ok    ' : 'FOUND '} ${String(told.runs).padStart(7)} inputs  ${name}`);
    if (told.find !== null) console.log(told.find);
  }
  console.log(`${runs} inputs, ${names.length} properties, ${finds} finds, seed ${seed}`);
  process.exitCode = finds > 0 || runs === 0 ? 1 : 0;
}

/** One property in a process of its own, watched: a rule that never ends must not stop the others. */
function runApart(name: string, seconds: number): Promise<Told> {
  const args = ['--child', name, '--seconds', String(seconds), '--seed', String(seed)];
  if (values.path !== undefined) args.push('--path', values.path);
  const child = fork(fileURLToPath(import.meta.url), args);
  return new Promise((resolve) => {
    let last: Told = { runs: 0, find: null };
    const watch = () =>
      setTimeout(() => {
        last = { ...last, find: `input ${last.runs + 1} took more than ${HANG_SECONDS} s (seed ${seed}): a hang` };
        child.kill('SIGKILL');
      }, HANG_SECONDS * 1000);
    let timer = watch();
    child.on('message', (told: Told) => {
      last = told;
      clearTimeout(timer);
      timer = watch();
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0 || last.find !== null ? last : { ...last, find: `the process ended with ${code}` });
    });
  });
}

async function runHere(name: Name, seconds: number): Promise<void> {
  let [runs, toldAt] = [0, performance.now()];
  const send = (told: Told) => process.send?.(told);
  const tick = () => {
    runs++;
    if (performance.now() - toldAt < TELL_MS) return;
    toldAt = performance.now();
    send({ runs, find: null });
  };
  const property = ALL[name]() as fc.IAsyncPropertyWithHooks<unknown>;
  const details = await fc.check(property.beforeEach(tick), {
    ...{ seed, numRuns: 10_000_000, interruptAfterTimeLimit: seconds * 1000 },
    ...(values.path === undefined ? {} : { path: values.path, endOnFailure: true }),
  });
  const find = details.failed
    ? `    --seed ${details.seed} --path "${details.counterexamplePath}"\n    ${shown(details.counterexample)}\n    ${String(details.errorInstance)}`
    : null;
  send({ runs: details.numRuns, find });
}

/** The input that broke the promise; the bytes of a file as text. */
function shown(example: unknown): string {
  const text = JSON.stringify(example, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString() : value,
  );
  return text?.slice(0, SHOWN_LENGTH) ?? '';
}
