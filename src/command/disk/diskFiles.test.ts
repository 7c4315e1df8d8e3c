import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesHash } from '../../model/bytesHash.ts';
import { openDiskFiles } from './diskFiles.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const output = () => join(folder, 'out');

/** A build that writes one file, and moves it to where its output is. */
function firstBuild() {
  const files = openDiskFiles(join(folder, 'first'));
  const sink = files.open('texts/0.json', 'these events');
  sink.add('written ');
  sink.add(new TextEncoder().encode('once'));
  const stored = sink.close();
  renameSync(join(folder, 'first', 'texts'), output());
  return { stored, written: files.written() };
}

const nextBuild = (written: ReturnType<typeof firstBuild>['written']) =>
  openDiskFiles(join(folder, 'next'), { written, pathOf: (name) => join(output(), name.replace('texts/', '')) });

it('a file holds its pieces, however long they are', () => {
  const buffer = 1 << 18;
  const lengths = [3, buffer - 3, 1, buffer, buffer + 1, 0, 3 * buffer - 2, 7, 2 * buffer + 5];
  const pieces = lengths.map((length, piece) => Uint8Array.from({ length }, (_, at) => at * 7 + (at >> 9) + piece));
  const files = openDiskFiles(join(folder, 'files'));
  const sink = files.open('a.bin');
  for (const piece of pieces) sink.add(piece);
  const { bytes, checksum } = sink.close();
  const whole = Buffer.concat(pieces);
  expect(readFileSync(files.pathOf('a.bin')).equals(whole)).toBe(true);
  expect([bytes, checksum]).toEqual([whole.length, bytesHash(whole)]);
});

describe('a file of the last build', () => {
  it('is kept as it stands when it was made of the same, and known to the build after that', () => {
    const { stored, written } = firstBuild();
    const files = nextBuild(written);
    const kept = files.keep?.('texts/0.json', 'these events');
    expect([kept?.name, kept?.bytes, kept?.checksum]).toEqual(['texts/0.json', stored.bytes, stored.checksum]);
    expect(readFileSync(files.pathOf('texts/0.json'), 'utf8')).toBe('written once');
    expect(kept?.checksum).toBe(bytesHash(new TextEncoder().encode('written once')));
    expect(files.written()).toEqual(written);
  });

  it.each<[string, string, () => void]>([
    ['made of something else', 'other events', () => undefined],
    ['touched since', 'these events', () => writeFileSync(join(output(), '0.json'), 'touched once')],
    ['gone', 'these events', () => rmSync(join(output(), '0.json'))],
  ])('is not kept when it was %s', (_, madeOf, change) => {
    const { written } = firstBuild();
    change();
    const files = nextBuild(written);
    expect(files.keep?.('texts/0.json', madeOf)).toBeNull();
    expect(files.written()).toEqual({});
  });

  it('is left as it was published when the kept one is written after all', () => {
    const { written } = firstBuild();
    const files = nextBuild(written);
    files.keep?.('texts/0.json', 'these events');
    const sink = files.open('texts/0.json', 'these events');
    sink.add('written anew');
    sink.close();
    expect(readFileSync(files.pathOf('texts/0.json'), 'utf8')).toBe('written anew');
    expect(readFileSync(join(output(), '0.json'), 'utf8')).toBe('written once');
  });

  it('is copied from, in pieces, by what it was made of', () => {
    const { written } = firstBuild();
    const files = nextBuild(written);
    const last = files.last?.('texts/0.json', 'these');
    const sink = files.open('texts/1.json');
    sink.add('was ');
    last?.copy(0, 8, sink);
    last?.copy(8, 10, sink);
    last?.close();
    sink.close();
    expect(readFileSync(files.pathOf('texts/1.json'), 'utf8')).toBe('was written on');
  });

  it.each<[string, string, () => void]>([
    ['made of something else', 'other events', () => undefined],
    ['touched since', 'these events', () => writeFileSync(join(output(), '0.json'), 'touched once')],
    ['gone', 'these events', () => rmSync(join(output(), '0.json'))],
  ])('is not copied from when it was %s', (_, madeOf, change) => {
    const { written } = firstBuild();
    change();
    expect(nextBuild(written).last?.('texts/0.json', madeOf)).toBeNull();
  });
});
