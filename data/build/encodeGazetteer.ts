import { FEATURE_CLASSES } from '../../src/gazetteer/gazetteer.ts';
import {
  COORDINATE_SCALE,
  FORMAT,
  type GazetteerHeader,
  MAGIC,
  NO_LINK,
  SECTION_NAMES,
  type SectionName,
} from '../../src/gazetteer/gazetteerFile.ts';
import { collectKeys } from './collectKeys.ts';
import { encodeKeys } from './encodeKeys.ts';
import type { GazetteerRow } from './gazetteerRow.ts';
import { concatBytes, writePlanes, writeVarints, zigzagDifferences } from './writeColumns.ts';

const CLASS_ORDER = ['country', 'admin1', 'admin2', 'region', 'water', 'site', 'district', 'settlement'];

/** The bytes of the gazetteer, uncompressed; layout in `src/gazetteer/gazetteerFile.ts`. Sorts `rows` in place. Same rows, same bytes. */
export function encodeGazetteer(rows: GazetteerRow[], version: string): Uint8Array {
  rows.sort(inFileOrder);
  const codedCount = rows.findIndex(({ code }) => code === null);
  const featureCodes = [...new Set(rows.map(({ featureCode }) => featureCode))].sort(compare);
  const keys = collectKeys(rows);
  const { counts, postings } = flatten(keys.map(({ rows: of }) => of));
  const sections: Record<SectionName, Uint8Array> = {
    ...encodeKeys(keys.map(({ key }) => key)),
    keyRowCount: writeVarints(counts),
    keyRows: writePlanes(postings, 3),
    ...encodeRows(rows, codedCount, featureCodes),
  };
  const header = {
    format: FORMAT,
    version,
    rowCount: rows.length,
    codedCount,
    keyCount: keys.length,
    postingCount: postings.length,
    featureCodes,
  };
  return assemble({ ...header, format: FORMAT }, sections);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Coded rows by class and code, then the others by unit and name. */
function inFileOrder(a: GazetteerRow, b: GazetteerRow): number {
  if ((a.code === null) !== (b.code === null)) return a.code === null ? 1 : -1;
  const byClass = a.code === null ? 0 : CLASS_ORDER.indexOf(a.featureClass) - CLASS_ORDER.indexOf(b.featureClass);
  return (
    byClass ||
    compare(a.code ?? '', b.code ?? '') ||
    compare(a.country ?? '', b.country ?? '') ||
    compare(a.admin1 ?? '', b.admin1 ?? '') ||
    compare(a.admin2 ?? '', b.admin2 ?? '') ||
    compare(a.name, b.name) ||
    a.geonamesId - b.geonamesId ||
    a.lng - b.lng ||
    a.lat - b.lat
  );
}

function flatten(lists: readonly (readonly number[])[]): { counts: number[]; postings: number[] } {
  const postings: number[] = [];
  for (const list of lists) postings.push(...list);
  return { counts: lists.map((list) => list.length), postings };
}

function encodeRows(rows: readonly GazetteerRow[], codedCount: number, featureCodes: readonly string[]) {
  const encoder = new TextEncoder();
  const coded = rows.slice(0, codedCount);
  const rowOfCode = new Map(coded.map(({ code }, row) => [code, row]));
  const link = (code: string | null): number =>
    code === null ? NO_LINK : Math.min(rowOfCode.get(code) ?? NO_LINK, NO_LINK);
  const names = rows.map(({ name }) => encoder.encode(name).subarray(0, 255));
  const codes = coded.map(({ code }) => encoder.encode(code as string));
  const fixed = (degrees: number, offset: number): number => Math.round((degrees + offset) * COORDINATE_SCALE);
  return {
    nameLength: Uint8Array.from(names, (name) => name.length),
    nameText: concatBytes(names),
    codeLength: Uint8Array.from(codes, (code) => code.length),
    codeText: concatBytes(codes),
    radius: writeVarints(coded.map(({ radiusKm }) => Math.round((radiusKm ?? 0) * 10))),
    geonamesId: writePlanes(zigzagDifferences(rows.map(({ geonamesId }) => geonamesId)), 4),
    lng: writePlanes(
      rows.map(({ lng }) => fixed(lng, 180)),
      3,
    ),
    lat: writePlanes(
      rows.map(({ lat }) => fixed(lat, 90)),
      3,
    ),
    population: writeVarints(rows.map(({ population }) => population)),
    featureClass: Uint8Array.from(rows, (row) => FEATURE_CLASSES.indexOf(row.featureClass)),
    featureCode: Uint8Array.from(rows, (row) => featureCodes.indexOf(row.featureCode)),
    country: writePlanes(
      rows.map(({ country }) => link(country)),
      2,
    ),
    admin1: writePlanes(
      rows.map(({ admin1 }) => link(admin1)),
      2,
    ),
    admin2: writePlanes(
      rows.map(({ admin2 }) => link(admin2)),
      2,
    ),
    nameCount: Uint8Array.from(rows, ({ nameCount }) => Math.min(255, nameCount)),
  };
}

function assemble(
  header: Omit<GazetteerHeader, 'sections'>,
  sections: Readonly<Record<SectionName, Uint8Array>>,
): Uint8Array {
  const ranges: Partial<Record<SectionName, [number, number]>> = {};
  let start = 0;
  for (const name of SECTION_NAMES) {
    ranges[name] = [start, sections[name].length];
    start += sections[name].length;
  }
  const text = new TextEncoder().encode(JSON.stringify({ ...header, sections: ranges }));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, text.length, true);
  return concatBytes([new TextEncoder().encode(MAGIC), length, text, ...SECTION_NAMES.map((name) => sections[name])]);
}
