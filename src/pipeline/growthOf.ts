const RUNS = 5;
const UNMEASURABLE_MS = 2;

/**
 * How much longer the larger of two jobs takes: for input eight times as long, 8 is linear and 64 quadratic. Processor time, the
 * least of five turns taken one after the other, so that neither other programs nor a slow spell of the machine decide.
 * For tests that watch growth (`*.growth.test.ts`), which run one file at a time.
 */
export function growthOf(small: () => unknown, large: () => unknown): number {
  small();
  let smallMs = Number.POSITIVE_INFINITY;
  let largeMs = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    smallMs = Math.min(smallMs, processorMs(small));
    largeMs = Math.min(largeMs, processorMs(large));
  }
  return largeMs / Math.max(smallMs, UNMEASURABLE_MS);
}

function processorMs(job: () => unknown): number {
  const before = process.cpuUsage().user;
  job();
  return (process.cpuUsage().user - before) / 1000;
}
