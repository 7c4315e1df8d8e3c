import type { HomeEvidence } from './homeEvidence.ts';

/** Everything an outlet's articles said: per name, how often it came and what it may mean. */
export type OutletRecord = { readonly names: Map<string, NameRecord> };

/** `shares`: of the rows, in their order. */
export type NameRecord = { weight: number; readonly rows: number[]; readonly shares: number[] };

export const emptyRecord = (): OutletRecord => ({ names: new Map() });

export function addToRecord(record: OutletRecord, evidence: HomeEvidence): void {
  for (const { name, weight, rows, shares } of evidence) {
    const known = record.names.get(name);
    if (known === undefined) {
      // Of just their length: lists that grow from none have room for seventeen, and most names come once.
      record.names.set(name, { weight, rows: [...rows], shares: shares.map((share) => weight * share) });
      continue;
    }
    known.weight += weight;
    for (let index = 0; index < rows.length; index++) addShare(known, rows[index]!, index, weight * shares[index]!);
  }
}

/** `likely`: where the row stands when the name came with the same rows before, as it nearly always did. */
function addShare({ rows, shares }: NameRecord, row: number, likely: number, share: number): void {
  const at = rows[likely] === row ? likely : rows.indexOf(row);
  if (at >= 0) shares[at]! += share;
  else {
    rows.push(row);
    shares.push(share);
  }
}
