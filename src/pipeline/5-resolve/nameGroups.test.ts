import { describe, expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import type { Candidate } from '../4-recognise/candidate.ts';
import { nameGroups } from './nameGroups.ts';
import { classOf } from './nameRows.ts';

const gazetteer = openBundledGazetteer();
const OMSK = gazetteer.lookup('Omsk')[0]!;

const NAMES = ['Paris', 'PARIS', 'Omsk', 'Moscow', 'New York', 'Nowhere at all', ''];
const WANTED = [null, null, 'admin1', 'settlement'] as const;
const SETTLED = [null, null, OMSK] as const;

/** Candidates of all kinds; the same number, the same candidates. */
function candidatesOf(seed: number): Candidate[] {
  let state = seed * 7919 + 1;
  const draw = <Item>(items: readonly Item[]): Item => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return items[(state >> 8) % items.length]!;
  };
  return Array.from({ length: seed % 17 }, (_, index) => ({
    ...{ start: index * 10, end: index * 10 + 5, names: [draw(NAMES)], role: 'where', relation: { kind: 'in' } },
    ...{ wanted: draw(WANTED), settledRow: draw(SETTLED), isDateline: false, likelihood: 0.9 },
    container: draw([null, null, 0, index - 1, 99]),
  }));
}

/** What makes two candidates one name, written out. */
function membersByKey(candidates: readonly Candidate[]): number[][] {
  const own = ({ names, wanted, settledRow }: Candidate) =>
    JSON.stringify([names[0]!.toLowerCase(), wanted, settledRow]);
  const members = new Map<string, number[]>();
  for (const [index, candidate] of candidates.entries()) {
    const outer = candidate.container === null ? undefined : candidates[candidate.container];
    const key = `${own(candidate)} in ${outer === undefined ? '' : own(outer)}`;
    members.set(key, [...(members.get(key) ?? []), index]);
  }
  return [...members.values()];
}

describe('nameGroups', () => {
  it('puts together what has the same words, class and settled row in such a container, in the order of first members', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const candidates = candidatesOf(seed);
      const groups = nameGroups(candidates, gazetteer);
      expect(groups.map(({ members }) => members)).toEqual(membersByKey(candidates));
      for (const { members, container } of groups) {
        const outer = candidates[members[0]!]!.container;
        const isIn = groups.findIndex((group) => outer !== null && group.members.includes(outer));
        expect(container).toBe(isIn);
      }
    }
  });

  it('says whether the class asked for tells the rows apart', () => {
    for (const { wanted, wantedTellsApart, found } of candidatesOf(16).flatMap((one) => nameGroups([one], gazetteer))) {
      const classes = Array.from(found.rows, (row) => classOf(gazetteer, row));
      const tells = classes.some((one) => one === wanted) && classes.some((one) => one !== wanted);
      expect(wantedTellsApart).toBe(tells);
    }
  });
});
