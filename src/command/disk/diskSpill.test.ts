import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openDiskSpill } from './diskSpill.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-spill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('gives the lines back in order, long ones and foreign letters too, and leaves nothing behind', () => {
  const path = join(folder, 'a');
  const spill = openDiskSpill(path);
  const lines = [
    'first',
    '',
    'Омск 🎈',
    'ж'.repeat(1_500_000),
    `x${'é'.repeat(1_048_575)}`,
    'y'.repeat(262_143),
    'ж'.repeat(87_380),
    'ж'.repeat(87_381),
    'last',
  ];
  for (const line of lines) spill.add(line);
  expect([...{ [Symbol.iterator]: () => spill.lines() }]).toEqual(lines);
  spill.close();
  expect(existsSync(path)).toBe(false);
});

it.each([262_142, 262_143, 262_144, 262_145, 524_287, 524_288])(
  'gives a line of %i letters back whole, and the next',
  (length) => {
    const spill = openDiskSpill(join(folder, 'c'));
    const lines = ['x'.repeat(length), 'next', 'é'.repeat(length / 2), 'last'];
    for (const line of lines) spill.add(line);
    expect([...{ [Symbol.iterator]: () => spill.lines() }]).toEqual(lines);
    spill.close();
  },
);

it('gives none when there were none', () => {
  const spill = openDiskSpill(join(folder, 'b'));
  expect(spill.lines().next().done).toBe(true);
  spill.close();
});
