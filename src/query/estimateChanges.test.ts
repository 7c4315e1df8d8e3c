import { expect, it } from 'vitest';
import { estimateChanges } from './estimateChanges.ts';

const MANY = 100_000;
const passing = (from: number, to: number) => ({ from, to, failing: null });
const asBytes = (from: number, to: number) => ({
  from: 0,
  to: MANY,
  failing: new Uint8Array(MANY).fill(1).fill(0, from, to),
});

it.each([
  ['few events are counted exactly', passing(2, 9), passing(4, 12), 5, 8, 2],
  ['nothing changed', passing(3, 7), passing(3, 7), 0, 4, 0],
])('%s', (_name, before, after, fromBefore, fromNothing, fromEverything) => {
  expect(estimateChanges(before, after)).toEqual({ fromBefore, fromNothing, fromEverything });
});

it.each([
  ['a step of a drag', asBytes(20_000, 40_000), asBytes(21_000, 41_000), 'fromBefore'],
  ['a range drawn elsewhere', asBytes(20_000, 40_000), asBytes(60_000, 80_000), 'fromNothing'],
  ['nearly everything again', asBytes(20_000, 40_000), asBytes(0, 99_000), 'fromEverything'],
] as const)('%s', (_name, before, after, least) => {
  const changes = estimateChanges(before, after);
  expect(changes[least]).toBe(Math.min(...Object.values(changes)));
  expect(Object.values(changes).filter((many) => many === changes[least])).toHaveLength(1);
});
