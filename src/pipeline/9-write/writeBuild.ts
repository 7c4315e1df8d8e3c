import { contentHash } from '../../model/contentHash.ts';
import type { BuildFacts, WrittenFile } from './buildFacts.ts';

/** Raised when a field of the contract is renamed or dropped. */
const FORMAT_VERSION = 1;

/** `build.json`: format version, counts, what the build was made of, and every other file with its size and checksum. No clock, no machine. */
export function writeBuild(
  counts: Readonly<Record<string, number>>,
  build: BuildFacts,
  files: readonly WrittenFile[],
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
    files: files
      .map(({ name, bytes, checksum }) => ({ name, bytes, checksum }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
  return `${JSON.stringify(facts, null, 1)}\n`;
}
