import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { type ArticleState, MAX_ANCHORS } from './articleState.ts';
import { isUnit } from './rowFeatures.ts';

/** The other names of the article as one name sees them: what they mean for now, how much that counts, how near they stand in the text. */
export type Neighbours = {
  readonly count: number;
  readonly total: number;
  readonly rows: Uint32Array;
  readonly country: Uint32Array;
  readonly admin1: Uint32Array;
  readonly admin2: Uint32Array;
  readonly featureClass: Uint8Array;
  /** Points as unit vectors, x, y, z. */
  readonly vectors: Float64Array;
  readonly weights: Float64Array;
  readonly near: Float64Array;
  readonly beside: Float64Array;
  readonly isArea: Uint8Array;
  /** 1 where the other name is the same word, in another company ("Paris", "Paris, Texas"). */
  readonly isSameName: Uint8Array;
};

const scratch = {
  count: 0,
  total: 0,
  rows: new Uint32Array(MAX_ANCHORS),
  country: new Uint32Array(MAX_ANCHORS),
  admin1: new Uint32Array(MAX_ANCHORS),
  admin2: new Uint32Array(MAX_ANCHORS),
  featureClass: new Uint8Array(MAX_ANCHORS),
  vectors: new Float64Array(3 * MAX_ANCHORS),
  weights: new Float64Array(MAX_ANCHORS),
  near: new Float64Array(MAX_ANCHORS),
  beside: new Float64Array(MAX_ANCHORS),
  isArea: new Uint8Array(MAX_ANCHORS),
  isSameName: new Uint8Array(MAX_ANCHORS),
};

/** Collects the neighbours of a group. Valid until the next call. */
export function neighboursOf(state: ArticleState, group: number): Neighbours {
  const { groups, anchors, trust } = state;
  const { near, beside } = state.closenessOf(group);
  const { key } = groups[group]!;
  let count = 0;
  let total = 0;
  for (let at = 0; at < anchors.length; at++) {
    const other = anchors[at]!;
    const weight = trust[other]!;
    if (other === group || weight === 0) continue;
    addPlace(state, other, count);
    scratch.weights[count] = weight;
    scratch.near[count] = weight * near[at]!;
    scratch.beside[count] = weight * beside[at]!;
    scratch.isSameName[count] = groups[other]!.key === key ? 1 : 0;
    count++;
    total += weight;
  }
  scratch.count = count;
  scratch.total = total;
  return scratch;
}

/** Writes what a name means for now: looked up once here, it is read for every row of the name that it is a neighbour to. */
function addPlace({ gazetteer, groups, chosen }: ArticleState, group: number, at: number): void {
  const { rows, vectors } = groups[group]!.found;
  const index = chosen[group]!;
  const row = rows[index]!;
  scratch.rows[at] = row;
  scratch.country[at] = gazetteer.countryRow[row]!;
  scratch.admin1[at] = gazetteer.admin1Row[row]!;
  scratch.admin2[at] = gazetteer.admin2Row[row]!;
  scratch.featureClass[at] = gazetteer.featureClass[row]!;
  scratch.isArea[at] = isArea(gazetteer, row) ? 1 : 0;
  scratch.vectors[at * 3] = vectors[index * 3]!;
  scratch.vectors[at * 3 + 1] = vectors[index * 3 + 1]!;
  scratch.vectors[at * 3 + 2] = vectors[index * 3 + 2]!;
}

/** Countries and first-level units have no point that a distance could be measured to. */
export function isArea(gazetteer: Gazetteer, row: number): boolean {
  return isUnit(gazetteer, row) && gazetteer.admin2Row[row] !== row;
}
