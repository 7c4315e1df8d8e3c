import { FEATURE_NAMES, type FeatureName } from '../src/pipeline/5-resolve/featureNames.ts';

/**
 * What is known before any article is read: the weight each feature is pulled to, and for most the sign it must keep. It decides where
 * the articles say nothing (datelines, classes asked for) and keeps features that overlap from taking opposite sides.
 */
const PRIOR: Readonly<Partial<Record<FeatureName, number>>> = {
  population: 2,
  'population below largest': 2,
  fame: 1,
  'fame below most': 1,
  'gazetteer order': 1,
  'primary name': 1.5,
  'found by expansion': -1,
  'settled by recogniser': 3,
  'largest primary': 0.3,
  site: -0.5,
  district: -0.5,
  gone: -2,
  'class wanted': 3.5,
  'class not wanted': -2,
  'town of one name with its unit': 0.5,
  'in its container': 4,
  'not in its container': -4,
  'holds what it contains': 2.5,
  'does not hold what it contains': -1,
  'admin1 named': 0.7,
  'admin2 named': 0.7,
  'country named': 0.7,
  'admin1 settled': 0.8,
  'admin2 settled': 0.5,
  'country settled': 0.8,
  'neighbour within 30 km': 0.5,
  'neighbour within 100 km': 1,
  'neighbour within 400 km': 0.8,
  'near neighbour in text within 100 km': 1,
  'near neighbour in text in same admin1': 0.5,
  'near neighbour in text in same country': 0.5,
  'share within 50 km': 0.5,
  'share within 150 km': 0.7,
  'share in same admin1': 0.7,
  'share inside this unit': 0.3,
  'share in same country': 0.5,
  'neighbour inside this unit': 1,
  'beside a name of its class': 1,
  'same name elsewhere': 1.5,
  capital: 1.5,
  'no neighbours: population below largest': 0.5,
  'dateline itself: population below largest': -0.5,
  'near dateline place': 1,
  'in admin1 of dateline': 0.7,
  'in country of dateline': 0.7,
  'outlet admin1': 3,
  'outlet country': 1.5,
  'outlet around': 3,
  'outlet times': 1,
  'outlet known: not its country': -0.5,
};

/** Features whose weight may take either sign, though their prior is not zero. */
const EITHER_SIGN: ReadonlySet<FeatureName> = new Set([
  'no neighbours: population below largest',
  'largest primary',
  'dateline itself: population below largest',
  'site',
  'district',
]);

export const PRIOR_WEIGHTS: Float64Array = Float64Array.from(FEATURE_NAMES, (name) => PRIOR[name] ?? 0);

/** 1 where the weight may not fall below zero, −1 where it may not rise above, 0 where it is free. */
export const SIGNS: Int8Array = Int8Array.from(FEATURE_NAMES, (name) =>
  EITHER_SIGN.has(name) ? 0 : Math.sign(PRIOR[name] ?? 0),
);
