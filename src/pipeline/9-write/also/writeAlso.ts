import type { AlsoFile, AlsoInput } from './alsoInput.ts';
import { writeAcledCsv } from './writeAcledCsv.ts';
import { writeGeoRss } from './writeGeoRss.ts';
import { writeKml } from './writeKml.ts';
import { writeLinkedPlaces } from './writeLinkedPlaces.ts';
import { writeTimeMap } from './writeTimeMap.ts';

/** Formats that other tools read. */
export const ALSO_FORMATS = ['timemap', 'lpf', 'acled-csv', 'kml', 'georss'] as const;

export type AlsoFormat = (typeof ALSO_FORMATS)[number];

const WRITERS: Readonly<Record<AlsoFormat, (input: AlsoInput) => AlsoFile[]>> = {
  timemap: writeTimeMap,
  lpf: writeLinkedPlaces,
  'acled-csv': writeAcledCsv,
  kml: writeKml,
  georss: writeGeoRss,
};

/** The files of one format. Pure; same input, same bytes. */
export function writeAlso(format: AlsoFormat, input: AlsoInput): AlsoFile[] {
  return WRITERS[format](input);
}
