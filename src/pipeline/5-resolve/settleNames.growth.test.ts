import { describe, expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/openBundledGazetteer.ts';
import type { Candidate } from '../4-recognise/candidate.ts';
import { growthOf } from '../growthOf.ts';
import { nameGroups } from './nameGroups.ts';
import { BUNDLED_MODEL } from './rankingModel.ts';
import { NO_CONTEXT } from './resolveContext.ts';
import { settleNames } from './settleNames.ts';

const gazetteer = openBundledGazetteer();

const candidate = (name: string, start: number): Candidate => ({
  ...{ start, end: start + name.length, names: [name], wanted: null, role: 'where', relation: { kind: 'in' } },
  ...{ container: null, settledRow: null, isDateline: false, likelihood: 0.9 },
});

const settle = (names: readonly string[]) =>
  settleNames(
    nameGroups(
      names.map((name, index) => candidate(name, index * 30)),
      gazetteer,
    ),
    gazetteer,
    NO_CONTEXT,
    BUNDLED_MODEL,
  );

describe('the time that settling names takes', () => {
  it('triples at most when the names double', () => {
    const names = Array.from({ length: 8000 }, (_, index) => gazetteer.nameOf((index * 31) % gazetteer.rowCount));
    expect(
      growthOf(
        () => settle(names.slice(0, 1000)),
        () => settle(names),
      ),
    ).toBeLessThan(3 ** 3);
  }, 60_000);
});
