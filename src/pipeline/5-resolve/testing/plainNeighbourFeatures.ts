import { type Gazetteer, NO_ROW } from '../../../gazetteer/gazetteer.ts';
import { type ArticleState, chosenRow } from '../articleState.ts';
import type { FeatureName } from '../featureNames.ts';
import { EARTH_RADIUS_KM } from '../kilometresBetween.ts';
import { FACT, FACTS } from '../rowFacts.ts';

type Features = Partial<Record<FeatureName, number>>;

const FAR_KM = 1200;
const leastGap = (a: readonly number[], b: readonly number[]): number =>
  Math.min(...a.flatMap((one) => b.map((other) => Math.abs(one - other))));

/** What `fillNeighbours` writes, worked out for each pair of row and neighbour from the definitions: nothing is kept, nothing left out. */
export function plainNeighbourFeatures(state: ArticleState, group: number, index: number): Features {
  const others = state.anchors.filter((other) => other !== group);
  const total = others.reduce((sum, other) => sum + state.trust[other]!, 0);
  const features = new Sums();
  if (total === 0) return features.values;
  let points = 0;
  for (const other of others) {
    const pair = pairOf(state, group, index, other);
    addUnits(state.gazetteer, pair, features);
    if (pair.isOfOneClass) features.raise('beside a name of its class', pair.beside);
    if (pair.row === pair.other && pair.isOfOneName) features.raise('same name elsewhere', pair.weight);
    if (pair.km === null) continue;
    points += pair.weight;
    addDistance(pair, pair.km, features);
  }
  features.scale(
    ['share in same admin1', 'share in same country', 'share inside this unit'],
    (sum) => sum * (1 / (total + 0.5)),
  );
  features.scale(['share within 50 km', 'share within 150 km'], (sum) => sum / (points + 0.5));
  return features.values;
}

class Sums {
  readonly values: Features = {};

  add(name: FeatureName, value: number): void {
    this.values[name] = (this.values[name] ?? 0) + value;
  }

  raise(name: FeatureName, value: number): void {
    this.values[name] = Math.max(this.values[name] ?? 0, value);
  }

  scale(names: readonly FeatureName[], change: (sum: number) => number): void {
    for (const name of names) this.values[name] = change(this.values[name] ?? 0);
  }
}

type Pair = ReturnType<typeof pairOf>;

/** A row of a name and what another name means for now. `km` null where no distance is measured. */
function pairOf(state: ArticleState, group: number, index: number, other: number) {
  const { gazetteer, groups, trust } = state;
  const [own, theirs] = [groups[group]!, groups[other]!];
  const row = own.found.rows[index]!;
  const otherRow = chosenRow(state, other);
  const weight = trust[other]!;
  const gap = leastGap(own.positions, theirs.positions);
  const isMeasured = row !== otherRow && !isArea(gazetteer, row) && !isArea(gazetteer, otherRow);
  return {
    ...{ row, other: otherRow, weight, near: weight * Math.exp(-gap / 250), beside: weight * Math.exp(-gap / 40) },
    isOfOneClass: gazetteer.featureClass[row] === gazetteer.featureClass[otherRow],
    isOfOneName: own.key === theirs.key,
    km: isMeasured ? EARTH_RADIUS_KM * chord(state, group, index, other) : null,
  };
}

function addDistance({ weight, near }: Pair, km: number, features: Sums): void {
  if (km > FAR_KM) return;
  features.raise('neighbour within 30 km', weight * Math.exp(-km / 30));
  features.raise('neighbour within 100 km', weight * Math.exp(-km / 100));
  features.raise('near neighbour in text within 100 km', near * Math.exp(-km / 100));
  features.raise('neighbour within 400 km', weight * Math.exp(-km / 400));
  if (km < 50) features.add('share within 50 km', weight);
  if (km < 150) features.add('share within 150 km', weight);
}

function addUnits(gazetteer: Gazetteer, { row, other, weight, near }: Pair, features: Sums): void {
  const { countryRow, admin1Row, admin2Row } = gazetteer;
  if (countryRow[row] === countryRow[other] && countryRow[row] !== NO_ROW) {
    features.add('share in same country', weight);
    features.raise('near neighbour in text in same country', near);
    if (!isArea(gazetteer, row) && admin1Row[row] === admin1Row[other] && admin1Row[row] !== NO_ROW) {
      features.add('share in same admin1', weight);
      features.raise('near neighbour in text in same admin1', near);
    }
  }
  if (other === row) return;
  if (admin1Row[row] === other) features.raise('admin1 settled', weight);
  if (admin2Row[row] === other) features.raise('admin2 settled', weight);
  if (countryRow[row] === other) features.raise('country settled', weight);
  if ([countryRow[other], admin1Row[other], admin2Row[other]].includes(row)) {
    features.add('share inside this unit', weight);
    features.raise('neighbour inside this unit', weight);
  }
}

/** Countries and first-level units have no point that a distance could be measured to. */
const isArea = ({ countryRow, admin1Row, admin2Row }: Gazetteer, row: number): boolean =>
  (countryRow[row] === row || admin1Row[row] === row) && admin2Row[row] !== row;

function chord({ groups, chosen }: ArticleState, group: number, index: number, other: number): number {
  const a = groups[group]!.found.facts;
  const b = groups[other]!.found.facts;
  const [x = 0, y = 0, z = 0] = [0, 1, 2].map(
    (axis) => a[index * FACTS + FACT.x + axis]! - b[chosen[other]! * FACTS + FACT.x + axis]!,
  );
  return Math.sqrt(x * x + y * y + z * z);
}
