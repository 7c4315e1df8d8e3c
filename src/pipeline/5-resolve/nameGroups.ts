import type { FeatureClass, Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Candidate } from '../4-recognise/candidate.ts';
import { classOf, type NameRows, nameRows } from './nameRows.ts';

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
  for (const candidate of candidates) keys.push(keyOf(candidate));
  const groupOfKey = new Map<string, number>();
  const members: number[][] = [];
  const groupOf: number[] = [];
  for (let index = 0; index < candidates.length; index++) {
    const { container } = candidates[index]!;
    const key = `${keys[index]}<${container === null ? '' : (keys[container] ?? '')}`;
    let group = groupOfKey.get(key);
    if (group === undefined) {
      group = members.length;
      groupOfKey.set(key, group);
      members.push([]);
    }
    members[group]!.push(index);
    groupOf.push(group);
  }
  const groups: NameGroup[] = [];
  for (const indices of members) groups.push(groupFrom(indices, candidates, groupOf, gazetteer));
  return groups;
}

function groupFrom(
  members: readonly number[],
  candidates: readonly Candidate[],
  groupOf: readonly number[],
  gazetteer: Gazetteer,
): NameGroup {
  const first = candidates[members[0]!]!;
  const found = nameRows(gazetteer, first.names, first.settledRow);
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
    wantedTellsApart: first.wanted !== null && tellsApart(gazetteer, found.rows, first.wanted),
    settledRow: first.settledRow,
    container: first.container === null ? -1 : (groupOf[first.container] ?? -1),
    likelihood,
    isDateline,
    positions,
    text: first.names[0] ?? '',
    key: (first.names[0] ?? '').toLowerCase(),
    found,
  };
}

function tellsApart(gazetteer: Gazetteer, rows: Uint32Array, wanted: FeatureClass): boolean {
  const isWanted = (row: number): boolean => classOf(gazetteer, row) === wanted;
  return rows.some(isWanted) && !rows.every(isWanted);
}

const keyOf = ({ names, wanted, settledRow }: Candidate): string =>
  `${names[0]?.toLowerCase() ?? ''}/${wanted ?? ''}/${settledRow ?? ''}`;
