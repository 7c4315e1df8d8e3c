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
  const lines = ['first', '', 'Омск 🎈', 'ж'.repeat(1_500_000), `x${'é'.repeat(1_048_575)}`, 'last'];
  for (const line of lines) spill.add(line);
  expect([...{ [Symbol.iterator]: () => spill.lines() }]).toEqual(lines);
  spill.close();
  expect(existsSync(path)).toBe(false);
});

it('gives none when there were none', () => {
  const spill = openDiskSpill(join(folder, 'b'));
  expect(spill.lines().next().done).toBe(true);
  spill.close();
});
