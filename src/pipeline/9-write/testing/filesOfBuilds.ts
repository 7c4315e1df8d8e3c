import type { FileStore, LastFile, StoredFile } from '../files/fileStore.ts';
import { memoryFiles } from '../files/memoryFiles.ts';

type Written = ReadonlyMap<string, { readonly madeOf: string; readonly file: StoredFile }>;

/** Files in memory of one build after the other, each of which may keep those of the last, or copy from them. `next`: of a build that begins. */
export function filesOfBuilds() {
  let now = new Map<string, { readonly madeOf: string; readonly file: StoredFile }>();
  /** Files that were kept, and bytes that were copied from others. */
  const saved = { files: 0, bytes: 0 };
  const next = (): FileStore => {
    const memory = memoryFiles();
    const before: Written = now;
    const written = new Map<string, { readonly madeOf: string; readonly file: StoredFile }>();
    now = written;
    const open: FileStore['open'] = (name, madeOf) => {
      const sink = memory.open(name);
      const close = (): StoredFile => {
        const file = sink.close();
        if (madeOf !== undefined) written.set(name, { madeOf, file });
        return file;
      };
      return { add: sink.add, close };
    };
    const keep: FileStore['keep'] = (name, madeOf) => {
      const known = before.get(name);
      if (known?.madeOf !== madeOf) return null;
      saved.files++;
      written.set(name, known);
      return known.file;
    };
    const last: FileStore['last'] = (name, madeOf): LastFile | null => {
      const known = before.get(name);
      if (!known?.madeOf.startsWith(madeOf)) return null;
      const bytes = Buffer.from(known.file.content);
      const copy: LastFile['copy'] = (start, end, sink) => {
        saved.bytes += end - start;
        sink.add(bytes.subarray(start, end));
      };
      return { copy, close: () => undefined };
    };
    return { open, keep, last };
  };
  return { next, saved };
}
