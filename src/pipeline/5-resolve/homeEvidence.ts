import type { NameGroup } from './nameGroups.ts';
import type { SettledArticle } from './settleNames.ts';

/** One name of an article: the rows it may mean with their probabilities when the article stands alone (they add up to at most 1). */
export type NameEvidence = {
  readonly name: string;
  /** How likely it is a place name at all: what the name counts. */
  readonly weight: number;
  readonly rows: readonly number[];
  readonly shares: readonly number[];
};

/** What one article says about where its outlet is at home. */
export type HomeEvidence = readonly NameEvidence[];

/** Names that are as likely as not no places are left out. */
const LIKELY = 0.5;
const MAX_ROWS = 12;

/** What an article that was settled alone says about its outlet: every likely name, with all it may well mean. */
export function homeEvidence({ state, names }: SettledArticle): HomeEvidence {
  const evidence = new Map<string, NameEvidence>();
  state.groups.forEach((group, index) => {
    if (!counts(group)) return;
    const { probabilities } = names[index]!;
    const { rows } = group.found;
    const none = probabilities[rows.length] ?? 0;
    const best = topIndices(probabilities, rows.length);
    evidence.set(nameOf(group), {
      name: nameOf(group),
      weight: group.likelihood,
      rows: best.map((at) => rows[at]!),
      shares: best.map((at) => probabilities[at]! / Math.max(1e-9, 1 - none)),
    });
  });
  return [...evidence.values()];
}

/** The names alone, for leaving an article out again: needs no settling. */
export function ownNames(groups: readonly NameGroup[]): ReadonlyMap<string, number> {
  return new Map(groups.filter(counts).map((group) => [nameOf(group), group.likelihood]));
}

const counts = ({ likelihood, found }: NameGroup): boolean => likelihood >= LIKELY && found.rows.length > 0;

const nameOf = ({ key }: NameGroup): string => key;

function topIndices(probabilities: Float64Array, count: number): number[] {
  const indices = Array.from({ length: count }, (_, index) => index);
  if (count <= MAX_ROWS) return indices;
  return indices.sort((a, b) => probabilities[b]! - probabilities[a]! || a - b).slice(0, MAX_ROWS);
}
