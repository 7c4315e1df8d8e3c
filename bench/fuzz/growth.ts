import fc from 'fast-check';
import { cleanText } from '../../src/pipeline/2-clean/cleanText.ts';
import { splitSentences } from '../../src/pipeline/3-split/splitSentences.ts';
import { findDays } from '../../src/pipeline/6-date/findDays.ts';
import { buildHostile } from './buildHostile.ts';
import { holds } from './checkDataFiles.ts';
import { geoparseHostile } from './geoparseHostile.ts';
import { repeatedUnit } from './hostileText.ts';

const SMALL = 4_000;
const LARGE = 32_000;
/** Eight times the input: linear work takes 8 times as long, quadratic 64 times. Below half a second nobody waits. */
const MAX_GROWTH = 27;
const NOTICEABLE_MS = 500;

const JOBS: Readonly<Record<string, (text: string) => unknown>> = {
  clean: cleanText,
  geoparse: geoparseHostile,
  days: (text) => {
    const clean = cleanText(text);
    return findDays(clean, splitSentences(clean), null);
  },
};

/** Texts that repeat one short piece: the time of each stage and of a whole build must not grow faster than the text, by far. */
export const GROWTH_PROPERTIES = {
  ...Object.fromEntries(
    Object.entries(JOBS).map(([name, job]) => [
      `time of ${name} grows with the text`,
      () =>
        fc.property(repeatedUnit(), (unit) => {
          const large = processorMs(() => job(repeated(unit, LARGE)));
          if (large < NOTICEABLE_MS) return;
          const small = processorMs(() => job(repeated(unit, SMALL)));
          holds(large < MAX_GROWTH * Math.max(small, 1), `${small.toFixed(0)} ms became ${large.toFixed(0)} ms`);
        }),
    ]),
  ),
  'time of a build grows with the text': () =>
    fc.asyncProperty(repeatedUnit(), async (unit) => {
      const large = await buildMs(repeated(unit, LARGE));
      if (large < NOTICEABLE_MS) return;
      const small = await buildMs(repeated(unit, SMALL));
      holds(large < MAX_GROWTH * Math.max(small, 1), `${small.toFixed(0)} ms became ${large.toFixed(0)} ms`);
    }),
} as const;

const repeated = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

function processorMs(job: () => unknown): number {
  const before = process.cpuUsage().user;
  job();
  return (process.cpuUsage().user - before) / 1000;
}

async function buildMs(text: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  const before = process.cpuUsage().user;
  await buildHostile([{ name: 'in/article.txt', bytes }]);
  return (process.cpuUsage().user - before) / 1000;
}
