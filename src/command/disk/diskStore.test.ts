import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ShelfDamaged } from '../../pipeline/shelf.ts';
import { openDiskStore } from './diskStore.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (engine = 'engine 1') => openDiskStore(folder, engine);
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (value: Uint8Array | null) => (value === null ? null : new TextDecoder().decode(value));
const files = () => readdirSync(folder).sort();
const NEVER_A_RUN = 4_194_305; // above the highest number that Linux gives

/** A build that keeps these, each under its own name. */
function keep(...names: readonly string[]): void {
  const store = open();
  for (const name of names) store.shelf.put(name, bytes(`what ${name} is`));
  store.close();
}

describe('a store on the disk', () => {
  it('gives back what was put, in this build and in later ones, whole and in part', () => {
    const store = open();
    expect(store.shelf.get('a')).toBeNull();
    store.shelf.put('a', bytes('Ωmsk'));
    store.cache.put('b', 'text');
    expect([text(store.shelf.get('a')), store.cache.get('b')]).toEqual(['Ωmsk', 'text']);
    store.close();
    const later = open();
    later.shelf.put('c', bytes('new'));
    expect([text(later.shelf.get('a')), later.cache.get('b'), text(later.shelf.get('c'))]).toEqual([
      'Ωmsk',
      'text',
      'new',
    ]);
    expect([text(later.shelf.look('a')), later.shelf.look('z')]).toEqual(['Ωmsk', null]);
    expect(text(later.shelf.part('a', 2, 3))).toBe('msk');
    later.close();
  });

  it('gives back many values of every size in any order', () => {
    const value = (index: number) => bytes(`${index} `.repeat(index % 97 === 0 ? 90_000 : index % 50));
    const count = 2000;
    const write = open();
    for (let index = 0; index < count; index++) write.shelf.put(`k${index}`, value(index));
    write.close();
    const read = open();
    for (let step = 0; step < count; step++) {
      const index = step % 3 === 0 ? (step * 7919) % count : step;
      expect(Buffer.compare(read.shelf.get(`k${index}`)!, value(index))).toBe(0);
    }
    read.close();
  }, 60_000);

  it('leaves no file behind when nothing was put', () => {
    open().close();
    expect(files()).toEqual([]);
  });

  it('throws away what another engine wrote', () => {
    keep('a');
    const other = open('engine 2');
    expect(other.shelf.get('a')).toBeNull();
    other.close();
    expect(files()).toEqual([]);
  });

  it('uses what a killed build wrote as far as it goes, and tidies it up', () => {
    keep('a', 'b');
    const [finished] = files() as [string];
    const whole = readFileSync(join(folder, finished));
    const half = join(folder, `${NEVER_A_RUN}.run`);
    writeFileSync(half, whole);
    truncateSync(half, whole.indexOf('what b is') + 3);
    rmSync(join(folder, finished));
    const next = open();
    expect([text(next.shelf.get('a')), next.shelf.get('b')]).toEqual(['what a is', null]);
    next.close();
    expect(files()).toHaveLength(1);
    expect(text(open().shelf.get('a'))).toBe('what a is');
  });

  it.each(['a value', 'the index', 'the place of the index'])('does not believe %s that was damaged', (what) => {
    keep('a', 'b');
    const path = join(folder, files()[0]!);
    const damaged = readFileSync(path);
    const at = { 'a value': damaged.indexOf('what b is'), 'the index': damaged.lastIndexOf('ab') }[what];
    damaged[at ?? damaged.length - 10]! ^= 1;
    writeFileSync(path, damaged);
    const next = open();
    expect(text(next.shelf.get('a'))).toBe('what a is');
    if (what === 'a value') expect(() => next.shelf.part('b', 0, 2)).toThrow(ShelfDamaged);
    expect([next.shelf.holds('a'), next.shelf.holds('b')]).toEqual([true, what !== 'a value']);
    expect(text(next.shelf.get('b'))).toBe(what === 'a value' ? null : 'what b is');
    next.shelf.put('b', bytes('what b is'));
    next.close();
    expect(text(open().shelf.get('b'))).toBe('what b is');
  });

  it('does not touch the file of a build that is running', () => {
    keep('a');
    const running = join(folder, `${process.ppid}.run`);
    writeFileSync(running, 'half');
    keep('b');
    expect(readFileSync(running, 'utf8')).toBe('half');
  });

  it('drops what a build did not ask for once it is most of what is kept, and merges many files', () => {
    const big = bytes('x'.repeat(3_000_000));
    const first = open();
    first.shelf.put('big', big);
    first.shelf.put('small', bytes('kept'));
    first.close();
    const second = open();
    second.shelf.get('small');
    second.close();
    const third = open();
    expect([third.shelf.get('big'), text(third.shelf.get('small'))]).toEqual([null, 'kept']);
    third.close();
    for (let build = 0; build < 30; build++) {
      const store = open();
      for (let old = 0; old < build; old++) expect(text(store.shelf.get(`n${old}`))).toBe(`v${old}`);
      store.shelf.put(`n${build}`, bytes(`v${build}`));
      store.close();
      expect(files().length).toBeLessThan(12);
    }
  });
});
