import { type Gazetteer, NO_ROW } from '../src/gazetteer/gazetteer.ts';
import type { Candidate } from '../src/pipeline/4-recognise/candidate.ts';
import { FEATURE_COUNT } from '../src/pipeline/5-resolve/featureNames.ts';
import { featuresOf } from '../src/pipeline/5-resolve/featuresOf.ts';
import { fillNone } from '../src/pipeline/5-resolve/fillNone.ts';
import { NONE_FEATURES } from '../src/pipeline/5-resolve/rankingModel.ts';
import type { SettledArticle } from '../src/pipeline/5-resolve/settleNames.ts';
import type { CorpusArticle, Gold } from './geoparseCorpus.ts';
import { kilometresBetween } from './geoparseScore.ts';

/** One name of one article with its possible rows, and which of them (or "none", the last) are right. */
export type Example = {
  readonly article: number;
  readonly rows: Float32Array;
  readonly none: Float32Array;
  /** 1 for right answers; one longer than the rows. */
  readonly right: Uint8Array;
  /** Mentions that this name stands for, at most `MAX_WEIGHT`. */
  readonly weight: number;
};

const MAX_WEIGHT = 4;
const MAX_ROWS = 16;
/** When the gold's own row is not among the rows, one this near will do. */
const SAME_PLACE_KM = 60;

/**
 * Reads the golds into right answers: the row with the gold's id; else rows within 60 km; else "none". A name that no gold overlaps is
 * "none"; one that only golds without a GeoNames id overlap says nothing and is left out.
 */
export function examplesOf(
  { state }: SettledArticle,
  candidates: readonly Candidate[],
  article: CorpusArticle,
  articleIndex: number,
): Example[] {
  return state.groups.flatMap((group, index) => {
    const count = group.found.rows.length;
    if (count === 0) return [];
    const golds = group.members.map((member) => goldAt(article.golds, candidates[member]!));
    const linked = golds.filter((gold) => gold !== null && gold.point !== null);
    if (linked.length === 0 && golds.some((gold) => gold !== null)) return [];
    const right = linked.length === 0 ? noneOnly(count) : rightRows(state.gazetteer, group.found.rows, linked[0]!);
    const kept = keptRows(right);
    const features = featuresOf(state, index);
    return [
      {
        article: articleIndex,
        rows: Float32Array.from(
          kept.flatMap((row) => [...features.subarray(row * FEATURE_COUNT, (row + 1) * FEATURE_COUNT)]),
        ),
        none: Float32Array.from(fillNone(group)),
        right: Uint8Array.from([...kept, count], (row) => right[row]!),
        weight: Math.min(MAX_WEIGHT, Math.max(1, linked.length)),
      },
    ];
  });
}

/** The most prominent rows and the right ones: the fiftieth Springfield teaches no more than the twentieth. */
function keptRows(right: Uint8Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < right.length - 1; row++) if (row < MAX_ROWS || right[row] === 1) rows.push(row);
  return rows;
}

function goldAt(golds: readonly Gold[], { start, end }: Candidate): Gold | null {
  return (
    golds.find((gold) => gold.start === start && gold.end === end) ??
    golds.find((gold) => gold.start < end && gold.end > start) ??
    null
  );
}

function noneOnly(count: number): Uint8Array {
  const right = new Uint8Array(count + 1);
  right[count] = 1;
  return right;
}

function rightRows(gazetteer: Gazetteer, rows: Uint32Array, { id, point }: Gold): Uint8Array {
  const right = new Uint8Array(rows.length + 1);
  const goldRow = id === null ? NO_ROW : gazetteer.rowOf(id);
  const at = rows.indexOf(goldRow);
  if (at >= 0) {
    right[at] = 1;
    return right;
  }
  rows.forEach((row, index) => {
    const isNear =
      point !== null && kilometresBetween(point, [gazetteer.lng[row]!, gazetteer.lat[row]!]) < SAME_PLACE_KM;
    if (isNear) right[index] = 1;
  });
  if (right.indexOf(1) < 0) right[rows.length] = 1;
  return right;
}

export const NONE_COUNT = NONE_FEATURES.length;
