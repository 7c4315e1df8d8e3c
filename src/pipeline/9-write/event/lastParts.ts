import type { FileStore, LastFile } from '../files/fileStore.ts';
import type { EventTable, PartLengths } from './eventTable.ts';

/** How one kind of part lies in the files of a build. */
export type PartFiles = {
  readonly part: keyof PartLengths;
  /** How many events a file has. */
  readonly chunk: number;
  /** The name of file `n`, and what the name of all that it is made of begins with. `rows`: of the events in it, in order. */
  readonly nameOf: (n: number) => string;
  readonly madeOf: (rows: Uint32Array, table: EventTable) => string;
  /** What stands before the first event, and between two: ASCII. */
  readonly head: string;
  readonly between: string;
};

/** Where the parts of one kind lie in the files of the last build. */
export type LastParts = {
  /** The file that holds the part of a row, by number, and where it starts and ends there; null where it is in none. */
  readonly find: (row: number) => PartPlace | null;
  /** Opens a file. Null where it is no longer what it was. */
  readonly open: (file: number) => LastFile | null;
  readonly close: () => void;
};

export type PartPlace = { readonly file: number; readonly start: number; readonly end: number };

/** Null where there was no build before this one. `order`: the rows of the last table as its files have them. */
export function lastParts(
  { last }: EventTable,
  files: FileStore,
  { part, chunk, nameOf, madeOf, head, between }: PartFiles,
  order: (table: EventTable) => Uint32Array,
): LastParts | null {
  if (last === undefined || files.last === undefined) return null;
  const { table, rowOf } = last;
  const lengths = table.parts[part];
  const rows = order(table);
  const [file, start] = [new Uint32Array(rows.length), new Float64Array(rows.length)];
  for (let at = 0, next = 0; at < rows.length; at++) {
    const row = rows[at]!;
    next = at % chunk === 0 ? head.length : next + between.length;
    file[row] = Math.floor(at / chunk);
    start[row] = next;
    next += lengths[row]!;
  }
  let [number, opened]: [number, LastFile | null] = [-1, null];
  const close = (): void => opened?.close();
  const open = (wanted: number): LastFile | null => {
    if (wanted === number) return opened;
    close();
    number = wanted;
    opened = files.last!(nameOf(wanted), madeOf(rows.subarray(wanted * chunk, (wanted + 1) * chunk), table));
    return opened;
  };
  const find = (row: number): PartPlace | null => {
    const before = rowOf[row]!;
    if (before === -1) return null;
    return { file: file[before]!, start: start[before]!, end: start[before]! + lengths[before]! };
  };
  return { find, open, close };
}
