import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptTables } from './keptTables.ts';

const TABLES = { about: { rows: 2 }, columns: { population: Uint32Array.of(7, 70_000) } };
let folder = '';
let made = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-tables-'));
  made = 0;
  writeFileSync(join(folder, 'source'), 'first version');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (into = join(folder, 'kept')) =>
  keptTables(
    'places',
    pathToFileURL(join(folder, 'source')),
    () => {
      made++;
      return TABLES;
    },
    into,
  );

describe('keptTables', () => {
  it('makes them once, and reads them from then on', () => {
    expect([open(), open(), open()]).toEqual([TABLES, TABLES, TABLES]);
    expect(made).toBe(1);
    expect(readdirSync(join(folder, 'kept'))).toEqual(['places.bin']);
  });

  it('makes them anew when what they were made of has changed', () => {
    open();
    writeFileSync(join(folder, 'source'), 'other version');
    open();
    expect(made).toBe(2);
  });

  it('makes them anew when the kept file is broken', () => {
    open();
    writeFileSync(join(folder, 'kept', 'places.bin'), 'DLBT\u0010\0\0\0{"stamp": no end');
    expect(open()).toEqual(TABLES);
    expect(made).toBe(2);
  });

  it('does without keeping them where nothing can be written', () => {
    const inAFile = join(folder, 'source', 'kept');
    expect([open(inAFile), open(inAFile)]).toEqual([TABLES, TABLES]);
    expect(made).toBe(2);
    expect(existsSync(inAFile)).toBe(false);
  });
});
