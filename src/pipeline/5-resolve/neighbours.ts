import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { type ArticleState, chosenRow, MAX_ANCHORS } from './articleState.ts';
import { isUnit } from './rowFeatures.ts';

/** The other names of the article as one name sees them: what they mean for now, how much that counts, how near they stand in the text. */
export type Neighbours = {
  readonly count: number;
  readonly total: number;
  readonly groups: Int32Array;
  readonly rows: Uint32Array;
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
  groups: new Int32Array(MAX_ANCHORS),
  rows: new Uint32Array(MAX_ANCHORS),
  weights: new Float64Array(MAX_ANCHORS),
  near: new Float64Array(MAX_ANCHORS),
  beside: new Float64Array(MAX_ANCHORS),
  isArea: new Uint8Array(MAX_ANCHORS),
  isSameName: new Uint8Array(MAX_ANCHORS),
};

/** Collects the neighbours of a group. Valid until the next call. */
export function neighboursOf(state: ArticleState, group: number): Neighbours {
  const { gazetteer, groups, anchors, trust } = state;
  const { near, beside } = state.closenessOf(group);
  const { key } = groups[group]!;
  let count = 0;
  let total = 0;
  for (let at = 0; at < anchors.length; at++) {
    const other = anchors[at]!;
    const weight = trust[other]!;
    if (other === group || weight === 0) continue;
    const row = chosenRow(state, other);
    scratch.groups[count] = other;
    scratch.rows[count] = row;
    scratch.weights[count] = weight;
    scratch.near[count] = weight * near[at]!;
    scratch.beside[count] = weight * beside[at]!;
    scratch.isArea[count] = isArea(gazetteer, row) ? 1 : 0;
    scratch.isSameName[count] = groups[other]!.key === key ? 1 : 0;
    count++;
    total += weight;
  }
  scratch.count = count;
  scratch.total = total;
  return scratch;
}

/** Countries and first-level units have no point that a distance could be measured to. */
export function isArea(gazetteer: Gazetteer, row: number): boolean {
  return isUnit(gazetteer, row) && gazetteer.admin2Row[row] !== row;
}
