import { expect, it } from 'vitest';
import type { OutletHome } from '../5-resolve/outletHome.ts';
import { HomeTracer, traceHolds } from './homeTrace.ts';

/** A home that answers with `base` and the number, and counts how often it is asked. */
function countingHome(base: number): { home: OutletHome; asked: () => number } {
  let asked = 0;
  const answer = (part: number) => (number: number) => {
    asked++;
    return base + part + number / 3;
  };
  const home = { shareOfAdmin1: answer(1), shareOfCountry: answer(2), shareAround: answer(3), timesOfRow: answer(4) };
  return { home, asked: () => asked };
}

const homesOf = (home: OutletHome | null) => ({ homeOf: () => home });

const QUESTIONS = ['shareOfAdmin1', 'shareOfCountry', 'shareAround', 'timesOfRow'] as const;

it('asks a home each thing once, and gives its very answers', () => {
  const { home, asked } = countingHome(0);
  const tracer = new HomeTracer({ rowCount: 10 });
  for (const [article, numbers] of [
    [0, 9, 0, 4, 9],
    [4, 0, 9, 4],
  ].entries()) {
    const watched = tracer.homesFor(homesOf(home)).homeOf('Herald', null)!;
    for (const question of QUESTIONS)
      for (const number of numbers) expect(watched[question](number)).toBe(countingHome(0).home[question](number));
    expect(asked()).toBe((1 + article) * 4 * 3);
  }
});

it.each(QUESTIONS)('holds while %s is answered the same, with what the article itself said', (question) => {
  const { home } = countingHome(0);
  const tracer = new HomeTracer({ rowCount: 10 });
  tracer
    .homesFor(homesOf(home))
    .homeOf('Herald', new Map([['omsk', 0.7]]))!
    [question](4);
  const trace = tracer.trace();
  const others = { ...countingHome(5).home, [question]: home[question] };
  expect(traceHolds(trace, 'Herald', homesOf(others))).toBe(true);
  expect(traceHolds(trace, 'Herald', homesOf({ ...home, [question]: countingHome(5).home[question] }))).toBe(false);
  expect(traceHolds(trace, 'Herald', homesOf(null))).toBe(false);
  const told: unknown[] = [];
  traceHolds(trace, 'Herald', { homeOf: (...words) => (told.push(...words) > 0 ? home : null) });
  expect(told).toEqual(['Herald', new Map([['omsk', 0.7]])]);
});

it('holds for an outlet without a home as long as it has none', () => {
  const tracer = new HomeTracer({ rowCount: 10 });
  expect(tracer.homesFor(homesOf(null)).homeOf(null, null)).toBeNull();
  expect(traceHolds(tracer.trace(), null, homesOf(null))).toBe(true);
  expect(traceHolds(tracer.trace(), null, homesOf(countingHome(0).home))).toBe(false);
});
