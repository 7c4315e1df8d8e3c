import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CategoryId } from '../model/report.ts';
import type { MapData } from './mapData.ts';
import { createMarkModel, type StartCounter } from './markModel.ts';
import { mercatorX, mercatorY, TILE_PIXELS } from './mercator.ts';
import type { Viewport } from './scene.ts';
import { countHere } from './sums/countHere.ts';

const SETTLEMENT = 2;
const ADMIN1 = 4;
const COUNTRY = 5;
const KURSK_OBLAST = 538555;

type Row = {
  readonly lng: number;
  readonly lat: number;
  readonly kind?: number;
  readonly near?: boolean;
  readonly id?: number;
};

/** One event at each row, one report each. */
function dataOf(rows: readonly Row[]): MapData {
  return {
    eventCount: rows.length,
    spots: {
      lng: Float64Array.from(rows, ({ lng }) => lng),
      lat: Float64Array.from(rows, ({ lat }) => lat),
      radiusKm: new Float32Array(rows.length).fill(120),
      kind: Uint8Array.from(rows, ({ kind }) => kind ?? SETTLEMENT),
      approximate: Uint8Array.from(rows, ({ near }) => (near === true ? 1 : 0)),
      geonamesId: Uint32Array.from(rows, ({ id }) => id ?? 0),
      name: rows.map((_, row) => `place ${row}`),
      names: rows.map(() => undefined),
    },
    links: {
      start: Uint32Array.from({ length: rows.length + 1 }, (_, event) => event),
      spot: Uint32Array.from(rows, (_, row) => row),
      role: new Uint8Array(rows.length),
      confidence: new Uint8Array(rows.length).fill(255),
    },
    category: new Uint8Array(rows.length),
    reports: new Uint32Array(rows.length).fill(1),
    categories: [
      { id: 'other' as CategoryId, label: 'Other', color: '#777777', colorDark: '#999999', shape: 'circle' },
    ],
  };
}

function viewAt(lng: number, lat: number, zoom: number): Viewport {
  return { x: mercatorX(lng), y: mercatorY(lat), scale: TILE_PIXELS * 2 ** zoom, width: 1000, height: 700 };
}

const never = () => false;
const rows = fc.array(
  fc.record({ lng: fc.double({ min: 20, max: 60, noNaN: true }), lat: fc.double({ min: 45, max: 65, noNaN: true }) }),
  { minLength: 1, maxLength: 50 },
);

describe('marks', () => {
  it('do not move while a filter changes: each one left is where it was, and never counts more', () => {
    fc.assert(
      fc.property(
        rows,
        fc.infiniteStream(fc.boolean()),
        fc.double({ min: 1, max: 8, noNaN: true }),
        (places, fails, zoom) => {
          const model = createMarkModel(dataOf(places), never);
          const view = viewAt(40, 55, zoom);
          const before = new Map(model.marks(view, zoom, 'en').map((mark) => [mark.id, mark]));
          const failing = Uint8Array.from(places, () => (fails.next().value ? 1 : 0));
          model.setSelection({ from: 0, to: places.length, failing });
          for (const mark of model.marks(view, zoom, 'en')) {
            const was = before.get(mark.id);
            expect({ x: mark.x, y: mark.y }).toEqual({ x: was?.x, y: was?.y });
            expect(mark.summary.reports).toBeLessThanOrEqual(was?.summary.reports ?? 0);
            expect(mark.radius).toBeLessThanOrEqual(was?.radius ?? 0);
          }
        },
      ),
    );
  });

  it('together stand for every event in view, once', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 3 }), (places, zoom) => {
        const model = createMarkModel(dataOf(places), never);
        const marks = model.marks(viewAt(40, 55, zoom), zoom, 'en');
        const events = marks.flatMap(({ key }) => model.eventsOf(key)).sort((a, b) => a - b);
        expect(events).toEqual([...new Set(events)]);
        let counted = -1;
        model.countEvents(marks, (answer) => {
          counted = answer;
        });
        expect(counted).toBe(events.length);
        if (zoom <= 2) expect(events).toHaveLength(places.length);
      }),
    );
  });

  it('are a dot for a town, a disc near one, an outline for a region, a dashed circle for a region without one, and nothing for a country', () => {
    const places: Row[] = [
      { lng: 37, lat: 55 },
      { lng: 30, lat: 60, near: true },
      { lng: 36, lat: 51.7, kind: ADMIN1, id: KURSK_OBLAST },
      { lng: 45, lat: 50, kind: ADMIN1, id: 1 },
      { lng: 50, lat: 58, kind: COUNTRY, id: 2017370 },
    ];
    const model = createMarkModel(dataOf(places), (id) => id === KURSK_OBLAST);
    const marks = model.marks(viewAt(40, 55, 4), 4, 'en');
    expect(new Map(marks.map(({ summary }) => [summary.name, summary.kind]))).toEqual(
      new Map([
        ['place 0', 'place'],
        ['place 1', 'disc'],
        ['place 2', 'region'],
        ['place 3', 'area'],
      ]),
    );
    expect(marks.find(({ summary }) => summary.kind === 'region')).toMatchObject({ geonamesId: KURSK_OBLAST });
    expect(model.regionIds).toEqual([KURSK_OBLAST]);
    for (const { summary, path } of marks)
      expect(path.length > 0).toBe(summary.kind === 'disc' || summary.kind === 'area');
  });

  it('are current once counted, with or without a filter, and not after a change that is not counted yet', () => {
    const level: { ask: number | null } = { ask: null };
    const held: StartCounter = (input, listener) => {
      const counter = countHere(input, listener);
      return {
        ...counter,
        ask: (asked) => {
          level.ask = asked;
        },
        setSelection: (selection) => {
          counter.setSelection(selection);
          answer = () => counter.ask(level.ask!);
        },
      };
    };
    let answer = (): void => undefined;
    const onCounted = vi.fn();
    const model = createMarkModel(dataOf([{ lng: 37, lat: 55 }]), never, onCounted, held);
    expect(model.marks(viewAt(37, 55, 4), 4, 'en')).toEqual([]);
    expect(model.isCurrent()).toBe(false);
    answer();
    expect(onCounted).toHaveBeenCalledTimes(1);
    expect(model.marks(viewAt(37, 55, 4), 4, 'en')).toHaveLength(1);
    expect(model.isCurrent()).toBe(true);
    model.setSelection({ from: 0, to: 1, failing: Uint8Array.of(1) });
    expect(model.isCurrent()).toBe(false);
    expect(model.marks(viewAt(37, 55, 4), 4, 'en')).toHaveLength(1); // those of before, until the new counts come
    answer();
    expect(model.marks(viewAt(37, 55, 4), 4, 'en')).toEqual([]);
    expect(model.isCurrent()).toBe(true);
    model.marks(viewAt(37, 55, 6), 6, 'en');
    expect(model.isCurrent()).toBe(false);
  });

  it('grow in area, not radius: four reports have twice the radius of one', () => {
    const places = [{ lng: 30, lat: 50 }, ...Array.from({ length: 4 }, () => ({ lng: 50, lat: 50 }))];
    const marks = createMarkModel(dataOf(places), never).marks(viewAt(40, 50, 4), 4, 'en');
    const radii = marks.map(({ radius }) => radius).sort((a, b) => a - b);
    expect(radii[1]! / radii[0]!).toBeCloseTo(2, 6);
  });

  it('of several events at one place are one mark at every zoom, and give all of them', () => {
    const model = createMarkModel(
      dataOf([
        { lng: 37, lat: 55 },
        { lng: 37, lat: 55 },
        { lng: 37, lat: 55 },
      ]),
      never,
    );
    for (const zoom of [0, 4, 9, 10]) {
      const marks = model.marks(viewAt(37, 55, zoom), zoom, 'en');
      expect(marks).toHaveLength(1);
      expect(model.eventsOf(marks[0]!.key)).toEqual([0, 1, 2]);
    }
  });
});
