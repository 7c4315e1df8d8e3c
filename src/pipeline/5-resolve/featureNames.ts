/**
 * What the ranking model knows about a row that a name might mean, in the order of the weights. All are about 0 to 1 in size.
 * Groups: prominence, the name itself, class, container and neighbours, distance to the other places, dateline, outlet.
 */
export const FEATURE_NAMES = [
  'population', // log10 of population + 1, over 7
  'has population',
  'population below largest', // log10 ratio to the largest row of the name, 0 or less, over 5
  'is largest',
  'fame', // log of how many names the row has, over 5
  'fame below most', // over 5
  'gazetteer order', // 1, 1/2, 1/3 …
  'primary name',
  'found by expansion',
  'settled by recogniser',
  'only row',
  'largest primary',
  'log rows', // log of how many rows the name has, over 5
  'country',
  'admin1',
  'admin2',
  'settlement',
  'district',
  'site',
  'region',
  'water',
  'capital',
  'seat of admin1',
  'seat of admin2 or lower',
  'gone',
  'class wanted',
  'class not wanted',
  'town of one name with its unit',
  'unit of one name with its town',
  'in its container',
  'not in its container',
  'holds what it contains',
  'does not hold what it contains',
  'admin1 named',
  'admin2 named',
  'country named',
  'admin1 settled',
  'admin2 settled',
  'country settled',
  'neighbour within 30 km',
  'neighbour within 100 km',
  'neighbour within 400 km',
  'near neighbour in text within 100 km',
  'near neighbour in text in same admin1',
  'near neighbour in text in same country',
  'share within 50 km',
  'share within 150 km',
  'share in same admin1',
  'share in same country',
  'share inside this unit',
  'neighbour inside this unit',
  'beside a name of its class', // in a list: "Oregon and Washington", "Washington and Boston"
  'same name elsewhere',
  'no neighbours: population below largest',
  'dateline itself: population below largest',
  'near dateline place',
  'in admin1 of dateline',
  'in country of dateline',
  'outlet admin1',
  'outlet country',
  'outlet around',
  'outlet times', // log of times + 1, over 4
  'outlet known: population below largest',
  'outlet known: not its country',
] as const;

export type FeatureName = (typeof FEATURE_NAMES)[number];
export const FEATURE_COUNT = FEATURE_NAMES.length;

const indexOfName = new Map<string, number>(FEATURE_NAMES.map((name, index) => [name, index]));

/** Index of a feature; throws for a name that does not exist, which would be our own slip. */
export function featureIndex(name: FeatureName): number {
  const index = indexOfName.get(name);
  if (index === undefined) throw new Error(`no feature "${name}"`);
  return index;
}
