import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import { type FeatureName, featureIndex } from './featureNames.ts';
import { cellOf } from './homeTally.ts';
import type { OutletHome } from './outletHome.ts';

const at = (name: FeatureName): number => featureIndex(name);
const ADMIN1 = at('outlet admin1');
const COUNTRY = at('outlet country');
const AROUND = at('outlet around');
const TIMES = at('outlet times');
const KNOWN = at('outlet known: population below largest');
const ABROAD = at('outlet known: not its country');

/** Writes how well a row fits where the outlet is at home. `belowLargest`: its population below the largest of the name. Nothing is written, so nothing leans, when no home is known. */
export function fillOutletFeatures(
  home: OutletHome | null,
  row: number,
  belowLargest: number,
  gazetteer: Gazetteer,
  out: Float64Array,
  offset: number,
): void {
  if (home === null) return;
  const country = gazetteer.countryRow[row] ?? NO_ROW;
  const admin1 = gazetteer.admin1Row[row] ?? NO_ROW;
  if (admin1 !== NO_ROW) out[offset + ADMIN1] = home.shareOfAdmin1(admin1);
  if (country !== NO_ROW) out[offset + COUNTRY] = home.shareOfCountry(country);
  out[offset + AROUND] = home.shareAround(cellOf(gazetteer.lng[row]!, gazetteer.lat[row]!));
  out[offset + TIMES] = Math.log(home.timesOfRow(row) + 1) / 4;
  out[offset + KNOWN] = belowLargest;
  if (out[offset + COUNTRY] === 0) out[offset + ABROAD] = 1;
}
