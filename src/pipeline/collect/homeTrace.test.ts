import { expect, it } from 'vitest';
import type { OutletHome } from '../5-resolve/outletHome.ts';
import { HomeTracer, traceHolds } from './homeTrace.ts';
import { partOf, partSpans } from './parts.ts';

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
  const tracer = new HomeTracer();
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

it('notes each number once, in the order it was asked, of any number of numbers, article after article', () => {
  const { home, asked } = countingHome(0);
  const tracer = new HomeTracer();
  let [state, askedBefore, wrong] = [1, 0, 0];
  for (const count of [20_000, 3, 0, 700]) {
    const seen = new Set<number>();
    const watched = tracer.homesFor(homesOf(home)).homeOf('Herald', null)!;
    for (let at = 0; at < count; at++) {
      state = Math.imul(state, 48_271) & 0x7fffffff;
      const number = state % 400_000;
      seen.add(number);
      if (watched.shareAround(number) !== 3 + number / 3) wrong++;
    }
    expect([wrong, asked() - askedBefore]).toEqual([0, seen.size]);
    askedBefore = asked();
    const numbers = new Float32Array([...seen]);
    const answers = numbers.map((number) => 3 + number / 3);
    const expected = new Float32Array([0, 0, seen.size, 0, ...numbers, ...answers]);
    const bytes = tracer.trace();
    const trace = partOf(bytes, partSpans(bytes)[1]!).slice();
    expect(new Float32Array(trace.buffer).findIndex((noted, at) => noted !== expected[at])).toBe(-1);
    expect(trace.byteLength).toBe(expected.byteLength);
  }
});

it.each(QUESTIONS)('holds while %s is answered the same, with what the article itself said', (question) => {
  const { home } = countingHome(0);
  const tracer = new HomeTracer();
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
  const tracer = new HomeTracer();
  expect(tracer.homesFor(homesOf(null)).homeOf(null, null)).toBeNull();
  expect(traceHolds(tracer.trace(), null, homesOf(null))).toBe(true);
  expect(traceHolds(tracer.trace(), null, homesOf(countingHome(0).home))).toBe(false);
});
