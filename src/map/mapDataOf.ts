import type { EventColumns } from '../model/columns.ts';
import type { MapData } from './mapData.ts';

const GEONAMES_ID = /^geonames:(\d+)$/;

/** The map's share of the columns: spots told apart by "in" and "near", reports counted (a copy is not one more). Shares arrays where it can. */
export function mapDataOf(columns: EventColumns): MapData {
  const { count, places, placeStart, linkPlace, linkRole, linkRelation, linkConfidence } = columns;
  const spotOf = new Int32Array(places.count * 2).fill(-1);
  const rows: number[] = [];
  const spot = new Uint32Array(linkPlace.length);
  for (let link = 0; link < linkPlace.length; link++) {
    const key = linkPlace[link]! * 2 + (linkRelation[link] === 0 ? 0 : 1);
    if (spotOf[key] === -1) spotOf[key] = rows.push(key) - 1;
    spot[link] = spotOf[key]!;
  }
  const placeRows = rows.map((key) => key >> 1);
  return {
    eventCount: count,
    spots: {
      lng: Float64Array.from(placeRows, (row) => places.lng[row]!),
      lat: Float64Array.from(placeRows, (row) => places.lat[row]!),
      radiusKm: Float32Array.from(placeRows, (row) => places.radiusKm[row]!),
      kind: Uint8Array.from(placeRows, (row) => places.kind[row]!),
      approximate: Uint8Array.from(rows, (key) => key & 1),
      geonamesId: Uint32Array.from(placeRows, (row) => geonamesIdOf(places.texts[row]!.id)),
      name: placeRows.map((row) => places.texts[row]!.name),
      names: placeRows.map((row) => places.texts[row]!.names),
    },
    links: { start: placeStart, spot, role: linkRole, confidence: linkConfidence },
    category: columns.category,
    reports: reportCounts(columns),
    categories: columns.categories,
  };
}

const geonamesIdOf = (id: string): number => Number(GEONAMES_ID.exec(id)?.[1] ?? 0);

function reportCounts({ count, reportStart, reportIsCopy }: EventColumns): Uint32Array {
  const counts = new Uint32Array(count);
  for (let event = 0; event < count; event++) {
    let reports = 0;
    for (let row = reportStart[event]!; row < reportStart[event + 1]!; row++) if (reportIsCopy[row] === 0) reports++;
    counts[event] = Math.max(1, reports);
  }
  return counts;
}
