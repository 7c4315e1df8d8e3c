import { expect, it, vi } from 'vitest';
import { placeSpots } from '../spotShape.ts';
import { answerQuestions } from './answerQuestions.ts';
import { countHere } from './countHere.ts';
import { type CounterWorker, countInWorker } from './countInWorker.ts';
import type { CountedLevel, CounterInput, CounterListener } from './markCounter.ts';
import type { FromWorker, ToWorker } from './workerMessages.ts';

const EVENTS = 60;
const SPOTS = 9;

function made(): CounterInput {
  const spots = {
    lng: Float64Array.from({ length: SPOTS }, (_, spot) => spot * 7),
    lat: new Float64Array(SPOTS).fill(50),
    radiusKm: new Float32Array(SPOTS).fill(5),
    kind: new Uint8Array(SPOTS).fill(2),
    approximate: new Uint8Array(SPOTS),
    geonamesId: new Uint32Array(SPOTS),
    name: Array.from({ length: SPOTS }, (_, spot) => `place ${spot}`),
    names: Array.from({ length: SPOTS }, () => undefined),
  };
  return {
    spots: placeSpots(spots, () => false),
    sums: {
      eventCount: EVENTS,
      links: {
        start: Uint32Array.from({ length: EVENTS + 1 }, (_, event) => event),
        spot: Uint32Array.from({ length: EVENTS }, (_, event) => (event * 5) % SPOTS),
        role: new Uint8Array(EVENTS),
        confidence: Uint8Array.from({ length: EVENTS }, (_, event) => event * 4),
      },
      category: Uint8Array.from({ length: EVENTS }, (_, event) => event % 3),
      categoryCount: 3,
      reports: Uint32Array.from({ length: EVENTS }, (_, event) => 1 + (event % 4)),
      hasMark: new Uint8Array(SPOTS).fill(1),
    },
  };
}

/** A worker without a thread: messages are copied as between threads, and answered only when `work` is called. */
function heldWorker() {
  const answer = answerQuestions();
  const asked: ToWorker[] = [];
  const worker: CounterWorker = {
    onmessage: null,
    postMessage: (message, transfer) => asked.push(structuredClone(message, { transfer })),
    terminate: () => undefined,
  };
  const work = (): void => {
    for (let message = asked.shift(); message !== undefined; message = asked.shift()) {
      const told: FromWorker | null = answer(message);
      if (told !== null) worker.onmessage?.({ data: structuredClone(told) });
    }
  };
  return { worker, work, asked };
}

function listener(): CounterListener & { readonly answers: CountedLevel[] } {
  const answers: CountedLevel[] = [];
  return { answers, onLevels: () => undefined, onSums: (answer) => answers.push(answer) };
}

const failing = (every: number): Uint8Array =>
  Uint8Array.from({ length: EVENTS }, (_, event) => (event % every === 0 ? 1 : 0));

it('tells what counting on the page tells, for every filter and level', () => {
  const { worker, work } = heldWorker();
  const [there, here] = [listener(), listener()];
  const counters = [countInWorker(worker, made(), there), countHere(made(), here)];
  const half = new Uint32Array(EVENTS).fill(1);
  for (const selection of [
    { from: 0, to: EVENTS, failing: failing(2) },
    { from: 10, to: 40, failing: null },
    { from: 0, to: EVENTS, failing: failing(3), reports: half },
    { from: 0, to: EVENTS, failing: failing(5), reports: half },
    { from: 0, to: EVENTS, failing: null },
  ]) {
    for (const level of [0, 4, 20]) {
      for (const counter of counters) {
        counter.setSelection(selection);
        counter.ask(level);
        work();
      }
    }
  }
  expect(there.answers).toHaveLength(15);
  expect(there.answers).toEqual(here.answers);
});

it('while one question is under way only the newest of the others waits', () => {
  const { worker, work, asked } = heldWorker();
  const heard = listener();
  const counter = countInWorker(worker, made(), heard);
  work();
  const newest = { from: 0, to: EVENTS, failing: failing(7) };
  for (const selection of [{ from: 0, to: EVENTS, failing: failing(2) }, { from: 0, to: 3, failing: null }, newest]) {
    counter.setSelection(selection);
    counter.ask(6);
  }
  expect(asked.filter(({ kind }) => kind === 'sum')).toHaveLength(1);
  work();
  expect(heard.answers).toHaveLength(2);
  expect(heard.answers[1]!.selection).toBe(newest);
});

it('leaves the columns of the page where they are', () => {
  const input = made();
  const { worker, work } = heldWorker();
  countInWorker(worker, input, listener());
  work();
  expect(input.sums.links.spot).toHaveLength(EVENTS);
  expect(input.sums.reports).toHaveLength(EVENTS);
});

it('counts distinct events under the leaders that are drawn, and forgets a count that a new filter overtakes', () => {
  const { worker, work } = heldWorker();
  const counter = countInWorker(worker, made(), listener());
  work();
  const answer = vi.fn();
  counter.countEvents(20, Uint32Array.of(0, 1), answer);
  work();
  expect(answer).toHaveBeenCalledExactlyOnceWith(14);
  counter.ask(3);
  counter.countEvents(20, Uint32Array.of(0), answer);
  counter.setSelection({ from: 0, to: 1, failing: null });
  work();
  expect(answer).toHaveBeenCalledTimes(1);
});
