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
  const keys = candidates.map(keyOf);
  const groupOfKey = new Map<string, number>();
  const members: number[][] = [];
  const groupOf = candidates.map((candidate, index) => {
    const container = candidate.container === null ? '' : (keys[candidate.container] ?? '');
    const key = `${keys[index]}<${container}`;
    const known = groupOfKey.get(key);
    if (known !== undefined) {
      members[known]!.push(index);
      return known;
    }
    groupOfKey.set(key, members.length);
    members.push([index]);
    return members.length - 1;
  });
  return members.map((indices) => groupFrom(indices, candidates, groupOf, gazetteer));
}

function groupFrom(
  members: readonly number[],
  candidates: readonly Candidate[],
  groupOf: readonly number[],
  gazetteer: Gazetteer,
): NameGroup {
  const first = candidates[members[0]!]!;
  const found = nameRows(gazetteer, first.names, first.settledRow);
  return {
    members,
    wanted: first.wanted,
    wantedTellsApart: first.wanted !== null && tellsApart(gazetteer, found.rows, first.wanted),
    settledRow: first.settledRow,
    container: first.container === null ? -1 : (groupOf[first.container] ?? -1),
    likelihood: members.reduce((most, index) => Math.max(most, candidates[index]!.likelihood), 0),
    isDateline: members.some((index) => candidates[index]!.isDateline),
    positions: members.slice(0, MAX_POSITIONS).map((index) => candidates[index]!.start),
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
