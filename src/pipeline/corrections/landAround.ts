import { FEATURE_CLASSES, type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';

/** Country (ISO 3166-1 alpha-2) and first-level unit that a spot lies in, as far as its neighbours agree. */
export type Land = { readonly country: string | null; readonly admin1: string | null };

/** So many of the nearest places must agree, none of them further than so many km: what is further out is the sea or a desert. */
const NEIGHBOURS = 8;
const FARTHEST_KM = 80;
const KM_A_DEGREE = 111.2;

/** Places of a point; units and waters lie where their label is. */
const OF_A_POINT = new Set([FEATURE_CLASSES.indexOf('settlement'), FEATURE_CLASSES.indexOf('district')]);

const known = new WeakMap<Gazetteer, Map<string, Land>>();

/**
 * The land around a spot: what its nearest towns and all towns within `radiusKm` have in common. Near a border they do not agree, and on
 * the high sea there are none: then it is null, never a guess. Looks at every place once; remembers the answer.
 */
export function landAround(gazetteer: Gazetteer, lng: number, lat: number, radiusKm: number): Land {
  const answers = known.get(gazetteer) ?? new Map<string, Land>();
  known.set(gazetteer, answers);
  const key = `${lng} ${lat} ${radiusKm}`;
  const land = answers.get(key) ?? agreed(gazetteer, neighboursOf(gazetteer, lng, lat, radiusKm));
  answers.set(key, land);
  return land;
}

/** Rows of the towns that have a say, in any order. */
function neighboursOf(gazetteer: Gazetteer, lng: number, lat: number, radiusKm: number): readonly number[] {
  const reachKm = Math.max(FARTHEST_KM, radiusKm);
  const near: { readonly row: number; readonly km: number }[] = [];
  for (let row = 0; row < gazetteer.rowCount; row++) {
    if (Math.abs(gazetteer.lat[row]! - lat) * KM_A_DEGREE > reachKm) continue;
    if (!OF_A_POINT.has(gazetteer.featureClass[row]!)) continue;
    const km = distanceKm(lng, lat, gazetteer.lng[row]!, gazetteer.lat[row]!);
    if (km <= reachKm) near.push({ row, km });
  }
  near.sort((a, b) => a.km - b.km || a.row - b.row);
  const inside = near.filter(({ km }) => km <= radiusKm).length;
  const say = near.slice(0, Math.max(NEIGHBOURS, inside));
  return say.map(({ row }) => row);
}

function agreed(gazetteer: Gazetteer, rows: readonly number[]): Land {
  const [first] = rows;
  if (first === undefined || !rows.every((row) => gazetteer.countryRow[row] === gazetteer.countryRow[first])) {
    return { country: null, admin1: null };
  }
  const unit = gazetteer.admin1Row[first]!;
  const isOneUnit = unit !== NO_ROW && rows.every((row) => gazetteer.admin1Row[row] === unit);
  return { country: gazetteer.countryCodeOf(first), admin1: isOneUnit ? gazetteer.nameOf(unit) : null };
}

/** Near enough for tens of km; the antimeridian is no edge. */
function distanceKm(lng: number, lat: number, otherLng: number, otherLat: number): number {
  const turn = Math.abs(lng - otherLng) % 360;
  const east = Math.min(turn, 360 - turn) * Math.cos(((lat + otherLat) / 2) * (Math.PI / 180));
  return Math.hypot(east, lat - otherLat) * KM_A_DEGREE;
}
