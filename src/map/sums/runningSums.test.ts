import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsOfMark } from '../eventsOfMark.ts';
import type { EventSelection } from '../mapData.ts';
import type { SumInput } from './markSums.ts';
import { createRunningSums } from './runningSums.ts';

const SPOTS = 12;
const CATEGORIES = 20; // more than fit in one line of memory
/** Spots 3 and 7 stand at the same points as 2 and 0. */
const PLACE_OF = Uint32Array.of(0, 1, 2, 2, 4, 5, 6, 0, 8, 9, 10, 11);
const WHERE = 0;
const FROM = 1;
const TO = 2;

type Link = { readonly spot: number; readonly role: number; readonly confidence: number };
type Event = {
  readonly links: readonly Link[];
  readonly category: number;
  readonly reports: number;
  readonly fails: boolean;
};

const link = fc.record({
  spot: fc.integer({ min: 0, max: SPOTS - 1 }),
  role: fc.integer({ min: WHERE, max: TO }),
  confidence: fc.integer({ min: 0, max: 255 }),
});
const event = fc.record({
  links: fc.array(link, { maxLength: 5 }),
  category: fc.integer({ min: 0, max: CATEGORIES - 1 }),
  reports: fc.integer({ min: 1, max: 9 }),
  fails: fc.boolean(),
});
const leaders = fc.array(fc.integer({ min: 0, max: SPOTS - 1 }), { minLength: SPOTS, maxLength: SPOTS });

function inputOf(events: readonly Event[]): SumInput {
  const links = events.flatMap((each) => each.links);
  const start = [0];
  for (const each of events) start.push(start.at(-1)! + each.links.length);
  return {
    eventCount: events.length,
    hasMark: new Uint8Array(SPOTS).fill(1),
    links: {
      start: Uint32Array.from(start),
      spot: Uint32Array.from(links, ({ spot }) => spot),
      role: Uint8Array.from(links, ({ role }) => role),
      confidence: Uint8Array.from(links, ({ confidence }) => confidence),
    },
    category: Uint8Array.from(events, ({ category }) => category),
    categoryCount: CATEGORIES,
    reports: Uint32Array.from(events, ({ reports }) => reports),
  };
}

const selectionOf = (events: readonly Event[]): EventSelection => ({
  from: 0,
  to: events.length,
  failing: Uint8Array.from(events, ({ fails }) => (fails ? 1 : 0)),
});

/** The sums of one selection, by leader. */
function sumMarks(input: SumInput, leaderOf: Uint32Array, selection: EventSelection) {
  const { leaders, reports, events, unsure, category, movements } = createRunningSums(input, leaderOf, PLACE_OF).sumsOf(
    selection,
  );
  const byLeader = (column: ArrayLike<number>): number[] =>
    Array.from({ length: SPOTS }, (_, leader) => column[leaders.indexOf(leader)] ?? 0);
  return {
    leaders,
    reports: byLeader(reports),
    events: byLeader(events),
    unsure: byLeader(unsure),
    category: byLeader(category),
    movements: Array.from(movements.from, (from, row) => ({
      from,
      to: movements.to[row]!,
      events: movements.events[row]!,
      reports: movements.reports[row]!,
    })),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe('running sums', () => {
  it('counts under each leader what going through the events one by one counts', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), leaders, (events, leaderList) => {
        const sums = sumMarks(inputOf(events), Uint32Array.from(leaderList), selectionOf(events));
        for (let leader = 0; leader < SPOTS; leader++) {
          const under = events.filter(
            ({ links, fails }) => !fails && links.some(({ spot }) => leaderList[spot] === leader),
          );
          expect(sums.events[leader]).toBe(under.length);
          expect(sums.reports[leader]).toBe(sum(under.map(({ reports }) => reports)));
          const surest = ({ links }: Event) =>
            Math.max(...links.filter(({ spot }) => leaderList[spot] === leader).map(({ confidence }) => confidence));
          expect(sums.unsure[leader]).toBe(
            sum(under.filter((each) => surest(each) < 179).map(({ reports }) => reports)),
          );
          const ofCategory = Array.from({ length: CATEGORIES }, (_, category) =>
            sum(under.filter((each) => each.category === category).map(({ reports }) => reports)),
          );
          expect(sums.category[leader]).toBe(ofCategory.indexOf(Math.max(...ofCategory)));
        }
        expect([...sums.leaders]).toEqual([...sums.reports.keys()].filter((leader) => sums.reports[leader]! > 0));
      }),
    );
  });

  it('names each leader by a place that has reports, and counts only such places, through every change of the filter', () => {
    const flags = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 40 }),
        leaders,
        fc.array(flags, { minLength: 1, maxLength: 3 }),
        (events, leaderList, filters) => {
          // As in the data: what stands at one point has one leader, and a leader leads itself.
          const chosen = leaderList.map((_, spot) => PLACE_OF[leaderList[PLACE_OF[spot]!]!]!);
          const leaderOf = Uint32Array.from(PLACE_OF, (place) =>
            chosen[chosen[place]!] === chosen[place]! ? chosen[place]! : place,
          );
          const running = createRunningSums(inputOf(events), leaderOf, PLACE_OF);
          for (const fails of filters) {
            const failing = Uint8Array.from(events, (_, at) => (fails[at] ? 1 : 0));
            const sums = running.sumsOf({ from: 0, to: events.length, failing });
            const reportsAt = Array.from({ length: SPOTS }, (_, place) =>
              sum(
                events
                  .filter(({ links }, at) => !fails[at] && links.some(({ spot }) => PLACE_OF[spot] === place))
                  .map(({ reports }) => reports),
              ),
            );
            sums.leaders.forEach((leader, row) => {
              const under = [...reportsAt.keys()].filter((at) => reportsAt[at]! > 0 && leaderOf[at] === leader);
              const most = under.toSorted((a, b) => reportsAt[b]! - reportsAt[a]! || a - b)[0];
              expect(sums.places[row]).toBe(under.length);
              expect(sums.foremost[row]).toBe(under.includes(leader) ? leader : most);
            });
          }
        },
      ),
    );
  });

  it('counts an event that names a place twice once there', () => {
    const at = (spot: number): Link => ({ spot, role: WHERE, confidence: 255 });
    const events: Event[] = [
      { links: [at(4), at(4)], category: 0, reports: 2, fails: false },
      { links: [at(1)], category: 0, reports: 3, fails: false },
    ];
    const sums = createRunningSums(inputOf(events), new Uint32Array(SPOTS), PLACE_OF).sumsOf(selectionOf(events));
    expect([...sums.places, ...sums.foremost]).toEqual([2, 1]);
  });

  it('counts each movement as going through every pair of leaders does', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), leaders, (events, leaderList) => {
        const input = inputOf(events);
        const leaderOf = Uint32Array.from(leaderList);
        const selection = selectionOf(events);
        const { movements } = sumMarks(input, leaderOf, selection);
        const goes = ({ links, fails }: Event, from: number, to: number) =>
          !fails &&
          links.some(({ spot, role }) => role === FROM && leaderList[spot] === from) &&
          links.some(({ spot, role }) => role === TO && leaderList[spot] === to);
        const expected = [];
        for (let from = 0; from < SPOTS; from++) {
          for (let to = 0; to < SPOTS; to++) {
            const moved = events.filter((each) => from !== to && goes(each, from, to));
            if (moved.length > 0)
              expected.push({ from, to, events: moved.length, reports: sum(moved.map(({ reports }) => reports)) });
          }
        }
        expect(movements).toEqual(expected.sort((a, b) => b.reports - a.reports || a.from - b.from || a.to - b.to));
        for (const { from, to, events: count } of movements) {
          expect(eventsOfMark(input.links, leaderOf, selection, { kind: 'movement', from, to })).toHaveLength(count);
        }
      }),
    );
  });

  it('lists exactly the events a mark counts', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), leaders, (events, leaderList) => {
        const input = inputOf(events);
        const leaderOf = Uint32Array.from(leaderList);
        const sums = sumMarks(input, leaderOf, selectionOf(events));
        for (let leader = 0; leader < SPOTS; leader++) {
          const listed = eventsOfMark(input.links, leaderOf, selectionOf(events), { kind: 'spots', leader });
          expect(listed).toHaveLength(sums.events[leader]!);
          expect(listed.every((index) => !events[index]!.fails)).toBe(true);
        }
      }),
    );
  });

  it('after any changes of the filter are what they are when counted from the beginning', () => {
    const change = fc.record({
      from: fc.integer({ min: 0, max: 40 }),
      to: fc.integer({ min: 0, max: 40 }),
      failing: fc.option(fc.uint8Array({ minLength: 40, maxLength: 40, max: 3 }), { nil: null }),
      halves: fc.boolean(),
    });
    const events = fc.array(event, { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(events, leaders, fc.array(change, { minLength: 2, maxLength: 8 }), (rows, leaderList, changes) => {
        const input = inputOf(rows);
        const leaderOf = Uint32Array.from(leaderList);
        const half = input.reports.map((reports) => Math.ceil(reports / 2));
        const running = createRunningSums(input, leaderOf, PLACE_OF);
        for (const { from, to, failing, halves } of changes) {
          const selection = { from, to: Math.max(from, to), failing, ...(halves ? { reports: half } : {}) };
          expect(running.sumsOf(selection)).toEqual(createRunningSums(input, leaderOf, PLACE_OF).sumsOf(selection));
        }
      }),
    );
  });

  it('draw no movement that starts or ends at a spot without a mark', () => {
    const ends = [
      { spot: 0, role: FROM, confidence: 255 },
      { spot: 1, role: TO, confidence: 255 },
    ];
    const moved: Event = { links: ends, category: 0, reports: 1, fails: false };
    const input = {
      ...inputOf([moved]),
      hasMark: Uint8Array.from({ length: SPOTS }, (_, spot) => (spot === 1 ? 0 : 1)),
    };
    const leaderOf = Uint32Array.from({ length: SPOTS }, (_, spot) => spot);
    expect(sumMarks(input, leaderOf, { from: 0, to: 1, failing: null }).movements).toEqual([]);
  });

  it('takes a range of events, and the reports a hidden source leaves', () => {
    const at = (spot: number): Event => ({
      links: [{ spot, role: WHERE, confidence: 255 }],
      category: 0,
      reports: 5,
      fails: false,
    });
    const input = inputOf([at(0), at(1), at(1), at(2)]);
    const leaderOf = Uint32Array.from({ length: SPOTS }, (_, spot) => spot);
    const sums = sumMarks(input, leaderOf, { from: 1, to: 3, failing: null, reports: Uint32Array.of(1, 2, 3, 4) });
    expect([...sums.leaders]).toEqual([1]);
    expect(sums.reports[1]).toBe(5);
  });
});
