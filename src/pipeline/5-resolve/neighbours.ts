import { FEATURE_CLASSES } from '../../gazetteer/gazetteer.ts';
import { type ArticleState, MAX_ANCHORS } from './articleState.ts';
import { closeness, closenessOf } from './closeness.ts';
import { FACT, FACTS } from './rowFacts.ts';

/**
 * The anchors of an article as one of its names sees them, by place among the anchors: what they mean for now, how much that counts, how
 * near they stand in the text. The name itself, if it is one of them, stands among them at `self` (else −1), and is to be passed over.
 */
export type Neighbours = {
  count: number;
  self: number;
  /** What the others count together; of those with a point; and the most that one beside the name in the text counts, by feature class. */
  total: number;
  points: number;
  readonly besideOfClass: Float64Array;
  readonly weights: Float64Array;
  /** `near[nearStart + at]`: how near it stands in the text, 1 beside the name. */
  readonly near: Float64Array;
  nearStart: number;
  readonly rows: Uint32Array;
  readonly country: Uint32Array;
  readonly admin1: Uint32Array;
  readonly admin2: Uint32Array;
  readonly featureClass: Uint8Array;
  readonly isArea: Uint8Array;
  /** Points as unit vectors, x, y, z. */
  readonly vectors: Float64Array;
};

const scratch: Neighbours = {
  ...{ count: 0, self: -1, total: 0, points: 0, nearStart: 0 },
  besideOfClass: new Float64Array(FEATURE_CLASSES.length),
  weights: new Float64Array(MAX_ANCHORS),
  near: closeness.near,
  rows: new Uint32Array(MAX_ANCHORS),
  country: new Uint32Array(MAX_ANCHORS),
  admin1: new Uint32Array(MAX_ANCHORS),
  admin2: new Uint32Array(MAX_ANCHORS),
  featureClass: new Uint8Array(MAX_ANCHORS),
  isArea: new Uint8Array(MAX_ANCHORS),
  vectors: new Float64Array(3 * MAX_ANCHORS),
};
/** Whose places `scratch` holds: of this article, each anchor by the row of its name that it means. */
let owner: ArticleState | null = null;
const written = new Int32Array(MAX_ANCHORS);
const NOT_WRITTEN = -2;

/** Collects the neighbours of a group. `self`: its place among the anchors, or −1. Valid until the next call. */
export function neighboursOf(state: ArticleState, group: number, self: number): Neighbours {
  const { anchors, trust, chosen } = state;
  if (owner !== state) {
    written.fill(NOT_WRITTEN);
    owner = state;
  }
  const nearStart = closenessOf(state, group, self);
  const { beside } = closeness;
  const { besideOfClass, weights, featureClass, isArea } = scratch;
  besideOfClass.fill(0);
  let total = 0;
  let points = 0;
  for (let at = 0; at < anchors.length; at++) {
    const other = anchors[at]!;
    if (at === self) continue;
    if (written[at] !== chosen[other]) writePlace(state, other, at);
    const weight = trust[other]!;
    weights[at] = weight;
    total += weight;
    if (isArea[at] === 0) points += weight;
    const isClose = weight * beside[nearStart + at]!;
    if (isClose > besideOfClass[featureClass[at]!]!) besideOfClass[featureClass[at]!] = isClose;
  }
  scratch.count = anchors.length;
  scratch.self = self;
  scratch.total = total;
  scratch.points = points;
  scratch.nearStart = nearStart;
  return scratch;
}

/** What the neighbours with a point count together, without those that mean `row`. Adds in the order of `points`. */
export function pointsWithout({ count, self, rows, isArea, weights }: Neighbours, row: number): number {
  let points = 0;
  for (let at = 0; at < count; at++) if (at !== self && isArea[at] === 0 && rows[at] !== row) points += weights[at]!;
  return points;
}

/** Writes what a name means for now: looked up once here, it is read for every row of every name that it is a neighbour to. */
function writePlace({ groups, chosen }: ArticleState, group: number, at: number): void {
  const { rows, facts } = groups[group]!.found;
  const index = chosen[group]!;
  const from = index * FACTS;
  written[at] = index;
  scratch.rows[at] = rows[index]!;
  scratch.country[at] = facts[from + FACT.country]!;
  scratch.admin1[at] = facts[from + FACT.admin1]!;
  scratch.admin2[at] = facts[from + FACT.admin2]!;
  scratch.featureClass[at] = facts[from + FACT.featureClass]!;
  scratch.isArea[at] = facts[from + FACT.isArea]!;
  for (let axis = 0; axis < 3; axis++) scratch.vectors[at * 3 + axis] = facts[from + FACT.x + axis]!;
}
