import { type ColumnArray, writeColumnFile } from '../../../src/model/columnFile.ts';
import { COLUMNS_VERSION, PLACE_KINDS, PLACE_ROLES, type PlaceText, UNKNOWN_DAY } from '../../../src/model/columns.ts';
import type { Source, SourceId } from '../../../src/model/event.ts';
import type { ExplorerFile, TextChunk } from '../../../src/model/explorerFiles.ts';
import type { PlaceId } from '../../../src/model/place.ts';
import { seededRandom } from '../../random.ts';
import { SAMPLE_CATEGORIES } from '../sampleData.ts';

const TEXT_CHUNK = 1024;
const DETAIL_CHUNK = 64;
const DAYS = 365;
const FIRST_DAY = 18_993; // 2022-01-01
const PLACES = 5000;
const HUBS = 300;
const SOURCES = 120;
const WORDS = 30_000;
const SYLLABLES =
  'ba be bo da do du fa fi ga ge go ka ki ko la le lo ma me mi na ne no pa pe po ra re ro sa se so ta te to va vi vo'.split(
    ' ',
  );

/**
 * The data files of a site with `count` seeded events, as a build would write them: `explorer.json`, `columns.bin`, `texts/N.json`. Texts are made
 * when asked for. One event in 20 is a movement, one in 12 known to a month only, one in 50 undated; few places and words have most of everything, as in news.
 */
export function pageFiles(count: number): (name: string) => Uint8Array | string | null {
  const explorer: ExplorerFile = {
    version: COLUMNS_VERSION,
    title: null,
    counts: { events: count, reports: count, sources: SOURCES },
    textChunk: TEXT_CHUNK,
    detailChunk: DETAIL_CHUNK,
  };
  const columns = columnsFile(count);
  const words = vocabulary();
  return (name) => {
    if (name === 'explorer.json') return JSON.stringify(explorer);
    if (name === 'columns.bin') return columns;
    const chunk = /^texts\/(\d+)\.json$/.exec(name)?.[1];
    return chunk === undefined ? null : JSON.stringify(textsOf(Number(chunk), count, words));
  };
}

function columnsFile(count: number): Uint8Array {
  const random = seededRandom(20_240_229);
  const bytes = (make: () => number): Uint8Array => Uint8Array.from({ length: count }, make);
  const days = daysOf(count, random);
  const placeStart = new Uint32Array(count + 1);
  const linkPlace: number[] = [];
  const linkRole: number[] = [];
  const pickPlace = (): number => Math.floor(random() ** 3 * PLACES);
  for (let event = 0; event < count; event++) {
    const roles = random() < 0.05 ? (['from', 'to'] as const) : (['where'] as const);
    for (const role of roles) {
      linkPlace.push(pickPlace());
      linkRole.push(PLACE_ROLES.indexOf(role));
    }
    placeStart[event + 1] = linkPlace.length;
  }
  const reportStart = new Uint32Array(count + 1);
  for (let event = 0; event < count; event++)
    reportStart[event + 1] = reportStart[event]! + 1 + Math.floor(random() ** 4 * 3);
  const reports = reportStart[count]!;
  const ids = Uint8Array.from(
    Array.from({ length: count }, (_, event) => `e${String(event).padStart(7, '0')}`).join(''),
    (c) => c.charCodeAt(0),
  );
  const arrays: Record<string, ColumnArray> = {
    ...days,
    basis: new Uint8Array(count),
    category: bytes(() => Math.floor(random() ** 2 * SAMPLE_CATEGORIES.length)),
    confidence: bytes(() => 120 + Math.floor(random() * 136)),
    placeStart,
    linkPlace: Uint32Array.from(linkPlace),
    linkRole: Uint8Array.from(linkRole),
    linkRelation: Uint8Array.from(linkPlace, () => (random() < 0.02 ? 1 : 0)),
    linkConfidence: Uint8Array.from(linkPlace, () => 120 + Math.floor(random() * 136)),
    reportStart,
    reportSource: Uint32Array.from({ length: reports }, () => Math.floor(random() ** 2 * SOURCES)),
    reportArticle: Uint32Array.from({ length: reports }, (_, row) => Math.floor(row / 3)),
    reportIsCopy: new Uint8Array(reports),
    idStart: Uint32Array.from({ length: count + 1 }, (_, event) => event * 8),
    idBytes: ids,
    ...placesOf(random),
  };
  const texts = Array.from(
    { length: PLACES },
    (_, row): PlaceText => ({
      id: `made:${row}` as PlaceId,
      name: `Place ${row}`,
      country: 'XX',
      admin1: `Region ${row % 90}`,
    }),
  );
  const sources = Array.from(
    { length: SOURCES },
    (_, row): Source => ({
      id: `s${row}` as SourceId,
      name: `Outlet ${row}`,
      url: null,
      country: null,
      reportCount: 0,
    }),
  );
  return writeColumnFile(COLUMNS_VERSION, arrays, { places: texts, sources, categories: SAMPLE_CATEGORIES });
}

/** Sorted by first day, then last; the undated last. */
function daysOf(
  count: number,
  random: () => number,
): { dayFrom: Int32Array; dayTo: Int32Array; precision: Uint8Array } {
  const dayFrom = new Int32Array(count);
  const dayTo = new Int32Array(count);
  const precision = new Uint8Array(count);
  const dated = Math.floor(count * 0.98);
  for (let event = 0; event < count; event++) {
    const day = FIRST_DAY + Math.floor((event / dated) * DAYS);
    const isMonth = random() < 1 / 12;
    dayFrom[event] = event < dated ? day : UNKNOWN_DAY;
    dayTo[event] = event < dated ? day + (isMonth ? 29 : 0) : UNKNOWN_DAY;
    precision[event] = event < dated ? (isMonth ? 2 : 0) : 5;
  }
  return { dayFrom, dayTo, precision };
}

function placesOf(random: () => number): Record<string, ColumnArray> {
  const hubs = Array.from({ length: HUBS }, () => [random() * 320 - 160, random() * 110 - 45] as const);
  const points = Array.from({ length: PLACES }, () => {
    const [lng, lat] = hubs[Math.floor(random() ** 2 * HUBS)]!;
    return [lng + (random() + random() - 1) * 6, lat + (random() + random() - 1) * 4] as const;
  });
  const settlement = PLACE_KINDS.indexOf('settlement');
  const country = PLACE_KINDS.indexOf('country');
  return {
    placeLng: Float64Array.from(points, ([lng]) => lng),
    placeLat: Float64Array.from(points, ([, lat]) => lat),
    placeRadiusKm: new Float32Array(PLACES).fill(10),
    placeKind: Uint8Array.from(points, (_, row) => (row % 250 === 249 ? country : settlement)),
  };
}

/** Words of two to four syllables; the first are the commonest. */
function vocabulary(): string[] {
  const random = seededRandom(5);
  return Array.from({ length: WORDS }, () =>
    Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]!,
    ).join(''),
  );
}

function textsOf(chunk: number, count: number, words: readonly string[]): TextChunk {
  const random = seededRandom(1000 + chunk);
  const sentence = (length: number): string =>
    Array.from({ length }, () => words[Math.floor(random() ** 4 * WORDS)]!).join(' ');
  const events = Math.max(0, Math.min(TEXT_CHUNK, count - chunk * TEXT_CHUNK));
  return {
    events: Array.from({ length: events }, () => ({
      title: sentence(12),
      quotes: random() < 0.3 ? [sentence(20)] : [],
    })),
  };
}
