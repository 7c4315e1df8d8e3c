import { expect, it } from 'vitest';
import type { ArticleCache } from '../articleCache.ts';
import type { FoundFile } from './findFiles.ts';
import { KnownFiles, type NotedItem } from './knownFiles.ts';

const READING = { columns: {} };

const fileOf = (index: number): FoundFile => {
  const path = `in/${String(index).padStart(3, '0')}.txt`;
  return { path, id: path, sizeBytes: 1, stamp: `stamp ${index}` };
};
const noteOf = ({ path }: FoundFile): NotedItem[] => [{ kind: 'file', file: path, checksum: `sum of ${path}` }];
const FILES = Array.from({ length: 200 }, (_, index) => fileOf(index));

/** A cache that lists the first letters of what was read from it. */
function readCache() {
  const texts = new Map<string, string>();
  const read: string[] = [];
  const cache: ArticleCache = {
    get: (name) => {
      if (texts.has(name)) read.push(name[0]!);
      return texts.get(name) ?? null;
    },
    holds: (name) => texts.has(name),
    put: (name, text) => void texts.set(name, text),
  };
  return { cache, read };
}

/** Recalls the files, and notes those that are not known but the ones passed over. Out: what was known of each. */
function pass(files: readonly FoundFile[], cache: ArticleCache, passedOver: readonly FoundFile[] = []) {
  const known = new KnownFiles(cache, READING);
  return [...known.recall(files)].map(({ file, items }) => {
    if (items === null && !passedOver.includes(file)) known.note(file, noteOf(file));
    return items;
  });
}

it('recalls all files by their books alone when the build before noted them', () => {
  const { cache, read } = readCache();
  // Each is noted before the next is asked for, as a reader does.
  const known = new KnownFiles(cache, READING);
  for (const { file, items } of known.recall(FILES)) {
    expect(items).toBeNull();
    known.note(file, noteOf(file));
  }
  expect(pass(FILES, cache)).toEqual(FILES.map(noteOf));
  expect(read.length).toBeGreaterThan(2);
  expect(read.join('')).toMatch(/^t+$/);
});

it('recalls what it knows of a group in which a file changed, was not noted or came between', () => {
  const { cache } = readCache();
  const known = new KnownFiles(cache, READING);
  for (const { file } of known.recall(FILES)) if (file !== FILES[7]) known.note(file, noteOf(file));
  const changed = FILES.map((file, index) => (index === 30 ? { ...file, stamp: 'another' } : file));
  const more = [fileOf(1000), ...changed];
  const expected = more.map((file, index) => (index === 0 || index === 31 || index === 8 ? null : noteOf(file)));
  expect(pass(more, cache, more)).toEqual(expected);
  expect(pass(FILES, cache, FILES).map((items) => items === null)).toEqual(FILES.map((_, index) => index === 7));
});
