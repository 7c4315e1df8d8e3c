import type { FileStore, StoredFile } from './fileStore.ts';

/** A file whose content is there as a whole. */
export function writeFile(files: FileStore, name: string, content: string | Uint8Array): StoredFile {
  const sink = files.open(name);
  sink.add(content);
  return sink.close();
}
