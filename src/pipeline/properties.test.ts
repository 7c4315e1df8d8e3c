import fc from 'fast-check';
import { describe, it } from 'vitest';
import { PROPERTIES } from '../../bench/fuzz/properties.ts';

/** Whole builds and readers are slow; what parses strings is fast. `npm run fuzz` runs the same properties for as long as you like. */
const RUNS: Readonly<Record<string, number>> = { build: 15, 'file is read': 150 };

describe('whatever comes in', () => {
  it.each(Object.keys(PROPERTIES) as (keyof typeof PROPERTIES)[])('%s', { timeout: 240_000 }, async (name) => {
    const numRuns = Object.entries(RUNS).find(([part]) => name.includes(part))?.[1] ?? 400;
    await fc.assert(PROPERTIES[name]() as fc.IAsyncProperty<unknown>, { seed: 20221122, numRuns });
  });
});
