import type { Outlet, OutletTable } from './outlets.ts';
import { outletKey } from './outlets.ts';

/**
 * Reads `data/supplement/outlets.csv` (columns name, domain, country, home, aliases; aliases parted by "|"). In: the rows, header first,
 * as any CSV reader gives them. A row without a name is left out.
 */
export function readOutlets(rows: readonly Readonly<Record<string, string>>[]): OutletTable {
  const byName = new Map<string, Outlet>();
  const byDomain = new Map<string, Outlet>();
  for (const row of rows) {
    const name = (row['name'] ?? '').trim();
    if (name === '') continue;
    const domain = blankToNull(row['domain']);
    const outlet: Outlet = { name, domain, country: blankToNull(row['country']) };
    for (const alias of [name, ...(row['aliases'] ?? '').split('|')]) {
      if (alias.trim() !== '') byName.set(outletKey(alias), outlet);
    }
    if (domain !== null) byDomain.set(domain, outlet);
  }
  return { byName, byDomain };
}

function blankToNull(cell: string | undefined): string | null {
  const text = (cell ?? '').trim();
  return text === '' ? null : text;
}
