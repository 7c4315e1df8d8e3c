import { afterEach, describe, expect, it, vi } from 'vitest';
import { placeSpots } from '../spotShape.ts';
import type { CountedLevel, CounterInput } from './markCounter.ts';
import { startCounter } from './startCounter.ts';

/** `count` events, all at one spot, every other one failing the filter below. */
function made(count: number): CounterInput {
  const spots = {
    lng: Float64Array.of(30),
    lat: Float64Array.of(50),
    radiusKm: Float32Array.of(5),
    kind: Uint8Array.of(2),
    approximate: Uint8Array.of(0),
    geonamesId: Uint32Array.of(0),
    name: ['somewhere'],
    names: [undefined],
  };
  return {
    spots: placeSpots(spots, () => false),
    sums: {
      eventCount: count,
      links: {
        start: Uint32Array.from({ length: count + 1 }, (_, event) => event),
        spot: new Uint32Array(count),
        role: new Uint8Array(count),
        confidence: new Uint8Array(count).fill(255),
      },
      category: new Uint8Array(count),
      categoryCount: 1,
      reports: new Uint32Array(count).fill(1),
      hasMark: Uint8Array.of(1),
    },
  };
}

function count(events: number): { answers: CountedLevel[]; started: number; fail: () => void } {
  const answers: CountedLevel[] = [];
  const workers: { onerror: ((event: { preventDefault: () => void }) => void) | null }[] = [];
  vi.stubGlobal(
    'Worker',
    class {
      onerror = null;
      onmessage = null;
      constructor() {
        workers.push(this);
      }
      postMessage(): void {}
      terminate(): void {}
    },
  );
  const counter = startCounter(made(events), { onLevels: () => undefined, onSums: (answer) => answers.push(answer) });
  counter.setSelection({ from: 0, to: events, failing: Uint8Array.from({ length: events }, (_, event) => event % 2) });
  counter.ask(3);
  return { answers, started: workers.length, fail: () => workers[0]?.onerror?.({ preventDefault: () => undefined }) };
}

describe('counting', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('of few events is done on the page, at once', () => {
    const { answers, started } = count(9_999);
    expect(started).toBe(0);
    expect(answers.map(({ sums }) => [...sums.events])).toEqual([[5000]]);
  });

  it('of many is left to a worker; when its script cannot be had, the page answers what was asked', () => {
    const { answers, started, fail } = count(10_000);
    expect(started).toBe(1);
    expect(answers).toEqual([]);
    fail();
    expect(answers.map(({ level, sums }) => [level, ...sums.events])).toEqual([[3, 5000]]);
  });

  it('of many is done on the page where no worker may be started', () => {
    vi.stubGlobal('Worker', undefined);
    const answers: CountedLevel[] = [];
    const counter = startCounter(made(10_000), { onLevels: () => undefined, onSums: (answer) => answers.push(answer) });
    counter.ask(3);
    expect(answers.map(({ sums }) => [...sums.events])).toEqual([[10_000]]);
  });
});
