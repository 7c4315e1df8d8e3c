import { ContentHasher, contentHash } from '../../model/contentHash.ts';
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
    ...(build.offlineFile == null ? {} : { offlineFile: build.offlineFile }),
    ...(build.contact == null ? {} : { contact: build.contact }),
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

/** Bytes of the content in UTF-8. Counted, not encoded: a file of 100 MB needs no second copy of itself. */
function bytesOf(content: string | Uint8Array): number {
  if (typeof content !== 'string') return content.length;
  let bytes = content.length;
  for (let index = 0; index < content.length; index++) {
    const unit = content.charCodeAt(index);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else if (isPairAt(content, index, unit)) {
      bytes += 2; // two units, four bytes
      index++;
    } else bytes += 2; // a surrogate alone becomes the mark for what is wrong, three bytes too
  }
  return bytes;
}

function isPairAt(text: string, index: number, unit: number): boolean {
  if (unit < 0xd800 || unit > 0xdbff) return false;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}

/** `contentHash` of the text; for bytes, of the text in which each byte is one character. */
function checksumOf(content: string | Uint8Array): string {
  if (typeof content === 'string') return contentHash(content);
  const hasher = new ContentHasher();
  for (let at = 0; at < content.length; at += 8192) hasher.add(String.fromCharCode(...content.subarray(at, at + 8192)));
  return hasher.name();
}
