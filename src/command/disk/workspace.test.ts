import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parseCommandLine } from '../commandLine.ts';
import { openWorkspace } from './workspace.ts';

const work = mkdtempSync(join(tmpdir(), 'dateline-workspace-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

it('takes away what a killed run left, keeps what a living one has, and leaves no article behind itself', () => {
  const folder = join(work, '.dateline-cache');
  mkdirSync(folder);
  const neverARun = 4_194_305; // above the highest number that Linux gives
  writeFileSync(join(folder, `out-${neverARun}-articles`), 'text');
  writeFileSync(join(folder, `out-${neverARun}-mentions.jsonl`), 'text');
  mkdirSync(join(folder, `out-${neverARun}-files/details`), { recursive: true });
  writeFileSync(join(folder, `other-${process.ppid}-articles`), 'text');
  const command = parseCommandLine(['data', 'in', '--out', join(work, 'out')]);
  if (command.kind !== 'data') throw new Error(command.kind);
  const workspace = openWorkspace(join(work, 'out'), command);
  if (typeof workspace === 'string') throw new Error(workspace);
  workspace.spill.add('an article');
  workspace.close();
  expect(readdirSync(folder).filter((name) => name.endsWith('-articles'))).toEqual([`other-${process.ppid}-articles`]);
  for (const what of ['mentions.jsonl', 'files'])
    expect(existsSync(join(folder, `out-${neverARun}-${what}`))).toBe(false);
});
