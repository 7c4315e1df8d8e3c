import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PackedFile, packFiles } from '../pipeline/10-site/offline/packFiles.ts';
import { openPack } from './openPack.ts';

const someFiles = fc.uniqueArray(
  fc.record({
    name: fc.string({ minLength: 1, unit: 'binary' }),
    type: fc.constantFrom('text/css', 'font/woff2'),
    content: fc.uint8Array({ maxLength: 60_000 }),
  }),
  { selector: ({ name }) => name, maxLength: 6 },
);

const opened = async (text: string): Promise<PackedFile[]> =>
  Promise.all(
    [...(await openPack(text))].map(async ([name, file]) => ({
      name,
      type: file.type,
      content: new Uint8Array(await file.arrayBuffer()),
    })),
  );

it.each([0, 9] as const)('opens what was packed at level %i, byte for byte', async (level) => {
  await fc.assert(
    fc.asyncProperty(someFiles, async (files) => {
      expect(await opened(packFiles(files, level))).toEqual(files);
    }),
    { numRuns: 30 },
  );
});

const content = new Uint8Array(5000).map((_, index) => (index * 31) % 251);
const pack = packFiles([{ name: 'a', type: 'text/css', content }], 0);

it('refuses a pack with one letter changed, wherever it is', async () => {
  const header = 16; // of gzip: its flags and its clock are not covered by the checksum
  for (let at = header; at < pack.length - 2; at += 97) {
    const letter = pack[at] === 'A' ? 'B' : 'A';
    await expect(openPack(pack.slice(0, at) + letter + pack.slice(at + 1)), `letter ${at}`).rejects.toThrow();
  }
});

it.each([0, 1, 4, 1000, pack.length - 4])('refuses the first %i letters of a pack', async (length) => {
  await expect(openPack(pack.slice(0, length))).rejects.toThrow();
});
