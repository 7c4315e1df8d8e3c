import { type ColumnArray, openColumnFile, writeColumnFile } from '../../../model/columnFile.ts';
import type { Shelf } from '../../shelf.ts';
import type { EventTable } from './eventTable.ts';

const NAME = 'events';
const VERSION = 1;

/** What a table is made of: columns of numbers, lists of texts, and records of those. */
type Part = ColumnArray | readonly (string | null)[] | { readonly [name: string]: Part };

/** Puts the table of a build on the shelf, for the next one. */
export function keepTable(table: EventTable, shelf: Shelf): void {
  const arrays: Record<string, ColumnArray> = {};
  const lists: Record<string, readonly (string | null)[]> = {};
  const walk = (path: string, part: Part): void => {
    if (ArrayBuffer.isView(part)) arrays[path] = part;
    else if (isList(part)) lists[path] = part;
    else for (const [name, inner] of Object.entries(part)) walk(`${path}/${name}`, inner);
  };
  walk('', table);
  shelf.put(NAME, writeColumnFile(VERSION, arrays, lists));
}

/** The table of the latest build; null where there is none. */
export function lastTable(shelf: Shelf): EventTable | null {
  const bytes = shelf.get(NAME);
  const opened = bytes === null ? null : openColumnFile(bytes, VERSION);
  if (opened?.kind !== 'opened') return null;
  const table = {};
  for (const [path, array] of opened.arrays) put(table, path, array);
  for (const [path, list] of Object.entries(opened.tables as Readonly<Record<string, readonly (string | null)[]>>))
    put(table, path, list);
  return table as EventTable;
}

const isList = (part: Part): part is readonly (string | null)[] => Array.isArray(part);

/** Puts a part where its path leads. */
function put(table: Record<string, unknown>, path: string, part: Part): void {
  const names = path.slice(1).split('/');
  const last = names.pop()!;
  let record = table;
  for (const name of names) {
    record[name] ??= {};
    record = record[name] as Record<string, unknown>;
  }
  record[last] = part;
}
