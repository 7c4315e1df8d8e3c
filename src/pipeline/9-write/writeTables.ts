import { contentHash } from '../../model/contentHash.ts';
import type { Shelf } from '../shelf.ts';
import { type EventTable, tableParts } from './event/eventTable.ts';
import { lastParts, type PartFiles } from './event/lastParts.ts';
import { PartSink } from './event/partSink.ts';
import { REPORT_HEADER } from './event/reportRows.ts';
import type { FileStore, StoredFile } from './files/fileStore.ts';

/** All that goes into both files. */
const madeOfTable = ({ names }: EventTable): string => contentHash(names.join());

const inTable = (name: string, part: 'feature' | 'rows', head: string, between: string): PartFiles => ({
  ...{ part, head, between, chunk: Number.MAX_SAFE_INTEGER },
  nameOf: () => name,
  madeOf: (_, table) => madeOfTable(table),
});
const FEATURES = inTable('events.geojson', 'feature', '{"type":"FeatureCollection","features":[\n', ',\n');
const ROWS = inTable('reports.csv', 'rows', `${REPORT_HEADER}\r\n`, '');

/** `events.geojson`: one Feature a line, so that a text diff shows what changed. `reports.csv`: CRLF, UTF-8, sorted by event. */
export function writeTables(events: EventTable, shelf: Shelf, files: FileStore): StoredFile[] {
  const madeOf = madeOfTable(events);
  const kept = ['events.geojson', 'reports.csv'].map((name) => files.keep?.(name, madeOf) ?? null);
  if (kept.every((file) => file !== null)) return kept;
  const features = openPart(events, files, FEATURES, madeOf);
  const rows = openPart(events, files, events.names.length === 0 ? { ...ROWS, head: '\r\n' } : ROWS, madeOf);
  for (let row = 0; row < events.names.length; row++) {
    const [hasFeature, hasRows] = [features.parts.take(row), rows.parts.take(row)];
    if (hasFeature && hasRows) continue;
    const { feature, rows: own } = tableParts(events, row, shelf);
    if (!hasFeature) features.parts.add(feature);
    if (!hasRows) rows.parts.add(own);
  }
  return [features.close('\n]}\n'), rows.close('')];
}

function openPart(events: EventTable, files: FileStore, of: PartFiles, madeOf: string) {
  const last = lastParts(events, files, of, ({ names }) => Uint32Array.from(names, (_, row) => row));
  const sink = files.open(of.nameOf(0), madeOf);
  sink.add(of.head);
  const parts = new PartSink(sink, last, new TextEncoder().encode(of.between));
  const close = (end: string): StoredFile => {
    parts.end(end);
    last?.close();
    return sink.close();
  };
  return { parts, close };
}
