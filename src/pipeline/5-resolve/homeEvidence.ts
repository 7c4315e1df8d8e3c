import { likeliest } from './likeliest.ts';
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
  for (let index = 0; index < state.groups.length; index++) {
    const group = state.groups[index]!;
    if (counts(group)) evidence.set(nameOf(group), evidenceOf(group, names[index]!.probabilities));
  }
  return [...evidence.values()];
}

function evidenceOf(group: NameGroup, probabilities: readonly number[]): NameEvidence {
  const { rows } = group.found;
  const some = Math.max(1e-9, 1 - (probabilities[rows.length] ?? 0));
  const best = rows.length > MAX_ROWS ? likeliest(probabilities, rows.length, -1, MAX_ROWS) : null;
  const evidence = { name: nameOf(group), weight: group.likelihood, rows: [] as number[], shares: [] as number[] };
  const count = Math.min(rows.length, MAX_ROWS);
  for (let place = 0; place < count; place++) {
    const at = best === null ? place : best[place]!;
    evidence.rows.push(rows[at]!);
    evidence.shares.push(probabilities[at]! / some);
  }
  return evidence;
}

/** The names alone, for leaving an article out again: needs no settling. */
export function ownNames(groups: readonly NameGroup[]): ReadonlyMap<string, number> {
  const own = new Map<string, number>();
  for (const group of groups) if (counts(group)) own.set(nameOf(group), group.likelihood);
  return own;
}

const counts = ({ likelihood, found }: NameGroup): boolean => likelihood >= LIKELY && found.rows.length > 0;

const nameOf = ({ key }: NameGroup): string => key;
