import type { HomeEvidence } from '../5-resolve/homeEvidence.ts';
import { joinBytes, type PartSpan, parsePart, partOf, partSpans } from './parts.ts';

/** What an article says of its outlet's home, as it travels and is kept: the names as JSON; how many rows each has; the rows; weights and shares. */
export function packEvidence(evidence: HomeEvidence): Uint8Array {
  let rowCount = 0;
  for (const { rows } of evidence) rowCount += rows.length;
  const counts = new Uint32Array(evidence.length);
  const numbers = new Float64Array(evidence.length + rowCount);
  const allRows = new Uint32Array(rowCount);
  let at = 0;
  for (const [index, { weight, rows, shares }] of evidence.entries()) {
    counts[index] = rows.length;
    numbers[index] = weight;
    allRows.set(rows, at);
    numbers.set(shares, evidence.length + at);
    at += rows.length;
  }
  const names = JSON.stringify(evidence.map(({ name }) => name));
  return joinBytes([names, bytesOf(counts), bytesOf(allRows), bytesOf(numbers)]);
}

export function unpackEvidence(packed: Uint8Array): HomeEvidence {
  const [names, counts, rows, numbers] = partSpans(packed) as [PartSpan, PartSpan, PartSpan, PartSpan];
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  let [nextRow, nextShare] = [rows.start, numbers.start + 2 * counts.length];
  return parsePart<string[]>(partOf(packed, names)).map((name, index) => {
    const evidence = {
      name,
      weight: view.getFloat64(numbers.start + 8 * index, true),
      rows: [] as number[],
      shares: [] as number[],
    };
    for (let left = view.getUint32(counts.start + 4 * index, true); left > 0; left--) {
      evidence.rows.push(view.getUint32(nextRow, true));
      evidence.shares.push(view.getFloat64(nextShare, true));
      nextRow += 4;
      nextShare += 8;
    }
    return evidence;
  });
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
