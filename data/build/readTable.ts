import { readFileSync } from 'node:fs';

/**
 * Rows of a hand-written table in `data/supplement`, as records by column name. Comma-separated, first line the names of the columns,
 * cells with a comma in double quotes, lines that start with "#" are notes. Throws with file and line on a row of the wrong width.
 */
export function readTable(name: string): Readonly<Record<string, string>>[] {
  const url = new URL(`../supplement/${name}`, import.meta.url);
  const lines = readFileSync(url, 'utf8').split('\n');
  let columns: string[] | null = null;
  const rows: Record<string, string>[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const cells = splitLine(line);
    if (columns === null) {
      columns = cells;
    } else if (cells.length === columns.length) {
      rows.push(Object.fromEntries(columns.map((column, at) => [column, cells[at] as string])));
    } else {
      throw new Error(`data/supplement/${name}:${index + 1}: ${cells.length} cells, ${columns.length} columns`);
    }
  }
  return rows;
}

function splitLine(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted === undefined ? (plain as string) : quoted.replaceAll('""', '"')).trim(),
  );
}
