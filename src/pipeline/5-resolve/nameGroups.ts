import { FEATURE_CLASSES, type FeatureClass, type Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Candidate } from '../4-recognise/candidate.ts';
import { type NameRows, nameRows } from './nameRows.ts';
import { FACT, FACTS } from './rowFacts.ts';

/** The mentions of one article that must mean one place: same words, same class asked for, same container (one sense per discourse). */
export type NameGroup = {
  /** Indices of candidates, in order. */
  readonly members: readonly number[];
  readonly wanted: FeatureClass | null;
  /** True when some rows are of the wanted class and some are not, so that asking for it tells them apart. */
  readonly wantedTellsApart: boolean;
  readonly settledRow: number | null;
  /** Index of the group that contains this one ("Troy, N.C."), or −1. */
  readonly container: number;
  /** Largest likelihood of the members that they are place names at all. */
  readonly likelihood: number;
  readonly isDateline: boolean;
  /** Offsets of up to `MAX_POSITIONS` members, to tell what stands near what. */
  readonly positions: readonly number[];
  readonly text: string;
  /** The words in lower case. */
  readonly key: string;
  readonly found: NameRows;
};

const MAX_POSITIONS = 4;

/** Groups the candidates of an article. Groups come in the order of their first member. */
export function nameGroups(candidates: readonly Candidate[], gazetteer: Gazetteer): NameGroup[] {
  const keys: string[] = [];
  for (let index = 0; index < candidates.length; index++) keys.push((candidates[index]!.names[0] ?? '').toLowerCase());
  const asked = numberAsked(candidates, keys);
  const groupOf = numberGroups(candidates, asked);
  const members: number[][] = [];
  for (let index = 0; index < candidates.length; index++) {
    const group = groupOf[index]!;
    if (group === members.length) members.push([index]);
    else members[group]!.push(index);
  }
  // Not `map`: what it gives is one kind of array before it is optimised and another after, and all that reads it is compiled anew.
  const groups: NameGroup[] = [];
  for (let group = 0; group < members.length; group++)
    groups.push(groupFrom(members[group]!, candidates, keys, groupOf, gazetteer));
  return groups;
}

/** By candidate, the first that has the same words, asks for the same class and was settled alike. */
function numberAsked(candidates: readonly Candidate[], keys: readonly string[]): Int32Array {
  const asked = new Int32Array(candidates.length);
  /** The last candidate of some words that differs from all before it; `before` leads from one such to the one before. */
  const lastOf = new Map<string, number>();
  const before = new Int32Array(candidates.length);
  for (let index = 0; index < candidates.length; index++) {
    const last = lastOf.get(keys[index]!) ?? -1;
    let same = last;
    while (same >= 0 && !asksAlike(candidates[same]!, candidates[index]!)) same = before[same]!;
    asked[index] = same < 0 ? index : same;
    if (same >= 0) continue;
    before[index] = last;
    lastOf.set(keys[index]!, index);
  }
  return asked;
}

const asksAlike = (a: Candidate, b: Candidate): boolean => a.wanted === b.wanted && a.settledRow === b.settledRow;

/** By candidate, the number of its group: what is asked alike and stands in a container that is asked alike. */
function numberGroups(candidates: readonly Candidate[], asked: Int32Array): Int32Array {
  const groupOf = new Int32Array(candidates.length);
  const numbers = new Map<number, number>();
  for (let index = 0; index < candidates.length; index++) {
    const { container } = candidates[index]!;
    const outer = container === null ? 0 : 1 + (asked[container] ?? -1);
    const pair = asked[index]! * (candidates.length + 1) + outer;
    let group = numbers.get(pair);
    if (group === undefined) {
      group = numbers.size;
      numbers.set(pair, group);
    }
    groupOf[index] = group;
  }
  return groupOf;
}

function groupFrom(
  members: readonly number[],
  candidates: readonly Candidate[],
  keys: readonly string[],
  groupOf: Int32Array,
  gazetteer: Gazetteer,
): NameGroup {
  const first = candidates[members[0]!]!;
  const found = nameRows(gazetteer, first.names, first.settledRow, first.nameKey);
  const positions: number[] = [];
  let likelihood = 0;
  let isDateline = false;
  for (const index of members) {
    const candidate = candidates[index]!;
    if (positions.length < MAX_POSITIONS) positions.push(candidate.start);
    likelihood = Math.max(likelihood, candidate.likelihood);
    isDateline ||= candidate.isDateline;
  }
  return {
    members,
    wanted: first.wanted,
    wantedTellsApart: first.wanted !== null && tellsApart(found.facts, first.wanted),
    settledRow: first.settledRow,
    container: first.container === null ? -1 : (groupOf[first.container] ?? -1),
    likelihood,
    isDateline,
    positions,
    text: first.names[0] ?? '',
    key: keys[members[0]!]!,
    found,
  };
}

function tellsApart(facts: readonly number[], wanted: FeatureClass): boolean {
  const featureClass = FEATURE_CLASSES.indexOf(wanted);
  let count = 0;
  for (let at = FACT.featureClass; at < facts.length; at += FACTS) if (facts[at] === featureClass) count++;
  return count > 0 && count * FACTS < facts.length;
}
