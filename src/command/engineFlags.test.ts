import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { engineFlags } from './engineFlags.ts';

test('an engine on which the flags were not measured keeps its own settings', () => {
  expect(engineFlags('12.4.254.21-node.33')).toEqual([]);
  expect(engineFlags('111.0')).toEqual([]);
});

test('the engine that runs this knows every flag that it is given', () => {
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  for (const flag of engineFlags(process.versions.v8)) expect(known).toContain(`${flag.split('=')[0]} `);
});

test('the engine of Node 20 inlines less and compiles later', () => {
  expect(engineFlags('11.3.244.8-node.23')).toHaveLength(2);
});
