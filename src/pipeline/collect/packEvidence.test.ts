import { expect, it } from 'vitest';
import { packEvidence, unpackEvidence } from './packEvidence.ts';

const OMSK = { name: 'omsk', weight: 0.1 + 0.2, rows: [7, 288_232, 0], shares: [1 / 3, 1e-9, 0] };
const NONE = { name: 'ş “x”', weight: 1, rows: [], shares: [] };

it.each([[[]], [[OMSK]], [[NONE, OMSK, NONE, { ...OMSK, rows: [1], shares: [2 / 3] }]]])(
  'carries evidence to the last digit: %j',
  (evidence) => {
    expect(unpackEvidence(packEvidence(evidence))).toStrictEqual(evidence);
    const inside = new Uint8Array([0, 0, 0, ...packEvidence(evidence)]).subarray(3); // numbers need not lie at a multiple of 8
    expect(unpackEvidence(inside)).toStrictEqual(evidence);
  },
);
