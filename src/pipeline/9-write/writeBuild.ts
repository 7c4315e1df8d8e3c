import { contentHash } from '../../model/contentHash.ts';
import type { BuildFacts, DataFile, WrittenFile } from './buildFacts.ts';

/** Raised when a field of the contract is renamed or dropped. */
const FORMAT_VERSION = 1;

/** `build.json`: format version, counts, what the build was made of, and every other file with its size and checksum. No clock, no machine. */
export function writeBuild(
  counts: Readonly<Record<string, number>>,
  build: BuildFacts,
  files: readonly DataFile[],
  written: readonly WrittenFile[] = [],
): string {
  const inputs = [...build.inputs].sort((a, b) => (a.file < b.file ? -1 : 1));
  const facts = {
    format: FORMAT_VERSION,
    counts,
    gazetteer: build.gazetteer,
    inputs: {
      count: inputs.length,
      checksum: contentHash(inputs.map(({ file, checksum }) => `${file} ${checksum}\n`).join('')),
    },
    files: [
      ...files.map(({ name, content }) => ({ name, bytes: bytesOf(content), checksum: checksumOf(content) })),
      ...written.map(({ name, bytes, checksum }) => ({ name, bytes, checksum })),
    ].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
  return `${JSON.stringify(facts, null, 1)}\n`;
}

const bytesOf = (content: string | Uint8Array): number =>
  typeof content === 'string' ? new TextEncoder().encode(content).length : content.length;

/** `contentHash` of the text; for bytes, of the text in which each byte is one character. */
function checksumOf(content: string | Uint8Array): string {
  if (typeof content === 'string') return contentHash(content);
  const pieces: string[] = [];
  for (let at = 0; at < content.length; at += 8192)
    pieces.push(String.fromCharCode(...content.subarray(at, at + 8192)));
  return contentHash(pieces.join(''));
}
