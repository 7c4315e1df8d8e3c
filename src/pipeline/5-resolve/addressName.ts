import { FEATURE_CLASSES, type Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { NameEvidence } from './homeEvidence.ts';

/** What a name in a web address counts, in names of articles. */
const WEIGHT = 2;
const SHORTEST_NAME = 5;
const LONGEST_NAME = 20;
const SMALLEST_TOWN = 10_000;
const MAX_ROWS = 12;
const SETTLEMENT = FEATURE_CLASSES.indexOf('settlement');
/** Words that stand before the town in addresses of papers. */
const FIRST_WORDS = /^(?:the|my|daily|all|new)(?=[a-z]{5})/;

/**
 * The town that an outlet's web address begins with ("columbuslocalnews.com" → Columbus), with every town of that name: which one it is
 * must come out of what the outlet writes about, so the largest is not taken for granted. Null when it begins with no town of
 * 10,000 people or more.
 */
export function addressName(outletKey: string, gazetteer: Gazetteer): NameEvidence | null {
  const label = /^(?:[\w-]+\.)*?([\w-]+)\.(?:co\.|com\.)?[a-z]{2,}$/.exec(outletKey)?.[1];
  if (label === undefined) return null;
  for (const start of new Set([label, label.replace(FIRST_WORDS, '')])) {
    for (let length = Math.min(LONGEST_NAME, start.length); length >= SHORTEST_NAME; length--) {
      const towns = townsOf(start.slice(0, length), gazetteer);
      if (towns.length > 0) return evidence(towns, gazetteer);
    }
  }
  return null;
}

function townsOf(name: string, { lookup, featureClass, population }: Gazetteer): number[] {
  const towns = [...lookup(name)].filter((row) => featureClass[row] === SETTLEMENT && (population[row] ?? 0) > 0);
  return towns.some((row) => (population[row] ?? 0) >= SMALLEST_TOWN) ? towns.slice(0, MAX_ROWS) : [];
}

function evidence(rows: readonly number[], { population }: Gazetteer): NameEvidence {
  const weights = rows.map((row) => Math.sqrt(population[row] ?? 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { name: '@address', weight: WEIGHT, rows, shares: weights.map((weight) => weight / total) };
}
