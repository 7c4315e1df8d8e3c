import { describe, expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { distanceDecay, mostAfter } from './distanceDecay.ts';
import { FEATURE_COUNT, FEATURE_NAMES } from './featureNames.ts';
import { featuresOf } from './featuresOf.ts';
import { plainNeighbourFeatures } from './testing/plainNeighbourFeatures.ts';
import { settleTexts } from './testing/settleTexts.ts';

const gazetteer = openBundledGazetteer();

/** From the first to the last that `fillNeighbours` writes, without what needs no neighbours. */
const WRITTEN = FEATURE_NAMES.slice(
  FEATURE_NAMES.indexOf('admin1 settled'),
  FEATURE_NAMES.indexOf('no neighbours: population below largest'),
);

/** Names of many rows, units and countries, some twice in other company, and what stands near them in the gazetteer. */
const articleOf = (seed: number): string[] => {
  const rows = Array.from(
    { length: 10 },
    (_, at) => (seed * 7919 + at * (seed % 2 === 0 ? 3 : 9001)) % gazetteer.rowCount,
  );
  const units = rows.map((row) => gazetteer.admin1Row[row]!).filter((row) => row < gazetteer.rowCount);
  const fixed = ['Paris', 'Springfield', 'Georgia', 'Mexico', 'Moscow', 'Portland', 'Omsk'].slice(seed % 5);
  return [...fixed, ...rows.map(gazetteer.nameOf), ...units.slice(0, 3).map(gazetteer.nameOf), ...fixed.slice(0, 2)];
};

const settle = (seed: number) =>
  settleTexts(articleOf(seed), gazetteer, (index) => (index % 4 === 3 ? 'settlement' : null));

/** Feature values of all rows of a name beside what the definitions say, as [name, value, value]. */
function compared(seed: number): (readonly [string, number, number])[] {
  const { state } = settle(seed);
  return state.groups.flatMap(({ found }, group) => {
    const all = featuresOf(state, group);
    return [...found.rows.keys()].flatMap((index) => {
      const plain = plainNeighbourFeatures(state, group, index);
      return WRITTEN.map(
        (name) => [name, all[index * FEATURE_COUNT + FEATURE_NAMES.indexOf(name)]!, plain[name] ?? 0] as const,
      );
    });
  });
}

describe('fillNeighbours', () => {
  it('writes exactly what the definitions say of every row and neighbour, and something of each kind', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 40; seed++) {
      const values = compared(seed);
      expect(values.filter(([, written, plain]) => written !== plain)).toEqual([]);
      for (const [name, written] of values) if (written > 0) seen.add(name);
    }
    expect(WRITTEN.filter((name) => !seen.has(name))).toEqual([]);
  });

  it('finds each unit in the country of what lies in it, on which it rests', () => {
    for (let row = 0; row < gazetteer.rowCount; row++) {
      const country = gazetteer.countryRow[row]!;
      for (const unit of [country, gazetteer.admin1Row[row]!, gazetteer.admin2Row[row]!]) {
        if (unit < gazetteer.rowCount && gazetteer.countryRow[unit] !== country) expect([row, unit]).toEqual([]);
      }
    }
  });
});

describe('mostAfter', () => {
  it('is the larger of both, whatever it leaves unasked', () => {
    for (const km of [30, 100, 400]) {
      const decay = distanceDecay(km);
      for (let step = 0; step <= 24_000; step++) {
        const away = Math.min(1200, step / 20 + (step % 7) * 1e-9);
        const weight = ((step * 37) % 101) / 100;
        const exact = weight * Math.exp(-away / km);
        for (const most of [0, exact, exact * 0.999, exact * 1.001, weight / 2]) {
          if (mostAfter(most, weight, away, decay) !== Math.max(most, exact))
            expect([km, away, weight, most]).toEqual([]);
        }
      }
    }
  });
});
