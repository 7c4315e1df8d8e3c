import type { EventRecord } from '../../../model/event.ts';
import type { Labelled } from './readLabelled.ts';

/** Pairs of labelled reports, judged: `hard` are pairs of different happenings that share place and day, within one day. */
export type JoinScore = {
  readonly precision: number;
  readonly recall: number;
  readonly positives: number;
  readonly hard: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
};

/** Compares events with labels, pair by pair. A report folded into another as its copy counts as joined with it. */
export function scoreJoins(labelled: readonly Labelled[], events: readonly EventRecord[]): JoinScore {
  const eventOf = eventIds(events);
  const pairs = labelled.flatMap((a, index) => labelled.slice(index + 1).map((b) => judge(a, b, eventOf)));
  const joined = pairs.filter(({ isJoined }) => isJoined);
  const positives = pairs.filter(({ isOne }) => isOne);
  const right = joined.filter(({ isOne }) => isOne).length;
  return {
    precision: joined.length === 0 ? 0 : right / joined.length,
    recall: positives.length === 0 ? 0 : right / positives.length,
    positives: positives.length,
    hard: pairs.filter(({ isOne, isHard }) => isHard && !isOne).length,
    wrong: joined.filter(({ isOne }) => !isOne).map(({ line }) => line),
    missed: positives.filter(({ isJoined }) => !isJoined).map(({ line }) => line),
  };
}

function judge(a: Labelled, b: Labelled, eventOf: ReadonlyMap<string, string>) {
  const idOf = ({ report }: Labelled) => eventOf.get(report.id) ?? eventOf.get(`copy in ${report.article}`);
  return {
    isOne: a.happening === b.happening,
    isJoined: idOf(a) === idOf(b),
    isHard: a.report.places[0]!.id === b.report.places[0]!.id && a.report.day.from === b.report.day.from,
    line: `${a.happening}: ${a.report.quote}\n    ${b.happening}: ${b.report.quote}`,
  };
}

function eventIds(events: readonly EventRecord[]): ReadonlyMap<string, string> {
  const eventOf = new Map<string, string>();
  for (const event of events) {
    for (const { id, article, copies = [] } of event.reports) {
      eventOf.set(id, event.id);
      for (const copy of [{ article }, ...copies]) eventOf.set(`copy in ${copy.article}`, event.id);
    }
  }
  return eventOf;
}
