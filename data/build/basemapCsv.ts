import fs from 'node:fs';

/** Rows of a small table of ours, by column name. Lines that start with # are notes; quoted cells may hold commas. Throws on a row of the wrong length. */
export function readTable(path: string): Record<string, string>[] {
  const lines = fs
    .readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
  const [columns = [], ...rows] = lines.map(cellsOf);
  return rows.map((cells, index) => {
    if (cells.length !== columns.length)
      throw new Error(`${path}: row ${index + 1} has ${cells.length} cells of ${columns.length}`);
    return Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? '']));
  });
}

function cellsOf(line: string): string[] {
  const cells = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return Array.from(cells, ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
