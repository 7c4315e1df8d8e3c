import { readFileSync, statSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { foldName } from '../src/gazetteer/foldName.ts';
import type { Gazetteer } from '../src/gazetteer/gazetteer.ts';
import { openGazetteer } from '../src/gazetteer/openGazetteer.ts';

/** Prints what the bundled gazetteer costs, beside a plain `Map` of the same names in the same run. Fails over the stated budgets. */
const FILE = new URL('../data/gazetteer.bin.br', import.meta.url);
const BUDGET = { fileBytes: 8_000_000, openMs: 300, memoryBytes: 150_000_000, lookupsPerSecond: 500_000 };
const OPENS = 7;
const ROUNDS = 9;
const SAMPLE = 100_000;

const mebibytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function timeMs(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Memory of the process after a full collection, when `node --expose-gc` allows one. */
function memory(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().rss;
}

function open(): Gazetteer {
  return openGazetteer(brotliDecompressSync(readFileSync(FILE)));
}

/** Display names spread evenly over the rows: what a text would hold. Every tenth is spoilt, so that misses are timed too. */
function sampleNames(gazetteer: Gazetteer): string[] {
  const step = Math.max(1, Math.floor(gazetteer.rowCount / SAMPLE));
  const names: string[] = [];
  for (let row = 0; row < gazetteer.rowCount && names.length < SAMPLE; row += step) {
    const name = gazetteer.nameOf(row);
    names.push(names.length % 10 === 0 ? `${name}q` : name);
  }
  return names;
}

/** Names a second, median of the rounds after one to warm up. `found` is summed and printed, so that the work cannot be left out. */
function rateOf(names: readonly string[], lookUp: (name: string) => number): { perSecond: number; found: number } {
  let found = 0;
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    found = 0;
    const ms = timeMs(() => {
      for (const name of names) found += lookUp(name);
    });
    if (round > 0) times.push(ms);
  }
  return { perSecond: (names.length / median(times)) * 1000, found };
}

const before = memory();
const firstOpenMs = timeMs(() => open());
const kept = open();
const used = memory() - before;
const openMs = median(Array.from({ length: OPENS }, () => timeMs(() => open())));
const decompressMs = median(
  Array.from({ length: OPENS }, () => timeMs(() => brotliDecompressSync(readFileSync(FILE)))),
);
const fileBytes = statSync(FILE).size;

const names = sampleNames(kept);
const folded = names.map(foldName);
const exact = rateOf(names, (name) => kept.lookup(name).length);
const exactFolded = rateOf(folded, (name) => kept.lookupFolded(name).length);
const prefix = rateOf(folded, (name) => (kept.hasPrefix(name) ? 1 : 0));
const folding = rateOf(names, (name) => foldName(name).length);

const fuzzyFirstMs = timeMs(() => kept.lookupFuzzy('Neryungi', 1));
const misspelt = names
  .filter((name) => name.length >= 7 && name.length <= 20)
  .slice(0, 400)
  .map((name) => name.slice(0, 3) + name.slice(4));
const fuzzyOne = rateOf(misspelt, (name) => kept.lookupFuzzy(name, 1).length);
const fuzzyTwo = rateOf(misspelt, (name) => kept.lookupFuzzy(name, 2).length);

const beforeMap = memory();
const map = new Map<string, Uint32Array>();
const mapMs = timeMs(() => {
  for (const name of folded) map.set(name, kept.lookupFolded(name).slice());
});
const mapBytes = memory() - beforeMap;
const plain = rateOf(names, (name) => map.get(foldName(name))?.length ?? 0);

const perSecond = ({ perSecond: rate, found }: { perSecond: number; found: number }): string =>
  `${Math.round(rate).toLocaleString('en')} a second (${found} found)`;
console.log(`gazetteer        ${kept.rowCount} rows, ${kept.nameCount} names`);
console.log(`file             ${mebibytes(fileBytes)}   budget ${mebibytes(BUDGET.fileBytes)}`);
console.log(
  `open             ${openMs.toFixed(0)} ms, first time ${firstOpenMs.toFixed(0)} ms, of which decompression ${decompressMs.toFixed(0)} ms   budget ${BUDGET.openMs} ms`,
);
console.log(`memory           ${mebibytes(used)}   budget ${mebibytes(BUDGET.memoryBytes)}`);
console.log(`fold             ${perSecond(folding)}`);
console.log(`lookup           ${perSecond(exact)}   budget ${BUDGET.lookupsPerSecond.toLocaleString('en')}`);
console.log(`lookupFolded     ${perSecond(exactFolded)}`);
console.log(`hasPrefix        ${perSecond(prefix)}`);
console.log(`lookupFuzzy 1    ${perSecond(fuzzyOne)}; index built by the first call in ${fuzzyFirstMs.toFixed(0)} ms`);
console.log(`lookupFuzzy 2    ${perSecond(fuzzyTwo)}`);
console.log(
  `Map, ${map.size} names  ${perSecond(plain)}; filled in ${mapMs.toFixed(0)} ms, ${mebibytes(mapBytes)} (${Math.round((mapBytes / map.size) * 10) / 10} bytes a name)`,
);

const isOver =
  fileBytes > BUDGET.fileBytes ||
  openMs > BUDGET.openMs ||
  used > BUDGET.memoryBytes ||
  exact.perSecond < BUDGET.lookupsPerSecond;
if (isOver) process.exitCode = 1;
