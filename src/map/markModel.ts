import { levelOfZoom, type SpotLevels } from './clusterPlaces.ts';
import { eventsOfMark, type MarkKey } from './eventsOfMark.ts';
import { type MarkPath, makeMarks } from './makeMarks.ts';
import type { EventSelection, MapData } from './mapData.ts';
import type { Mark, Viewport } from './scene.ts';
import { type PlacedSpots, placeSpots } from './spotShape.ts';
import { counterInput } from './sums/counterInput.ts';
import type { CountedLevel, CounterInput, CounterListener, MarkCounter } from './sums/markCounter.ts';
import { startCounter } from './sums/startCounter.ts';

/** A data set on the map: its groups, and what the filter leaves of them. */
export type MarkModel = {
  readonly setSelection: (selection: EventSelection) => void;
  readonly setSelected: (event: number | null) => void;
  readonly setHighlighted: (events: readonly number[]) => void;
  /** The marks of a view. Until the counts of a new filter or level have come, those of the one before. */
  readonly marks: (view: Viewport, zoom: number, language: string) => Mark[];
  /** Whether `marks` last showed the counts of the newest filter at the level of its zoom. */
  readonly isCurrent: () => boolean;
  /** Indexes of the events of a mark, as last shown, that pass the filter, ascending. */
  readonly eventsOf: (mark: MarkKey) => number[];
  /** How many distinct events that pass the filter have one of these marks, as last shown. */
  readonly countEvents: (marks: readonly Mark[], answer: (events: number) => void) => void;
  /** GeoNames ids of every unit that is drawn as an outline. */
  readonly regionIds: readonly number[];
  readonly destroy: () => void;
};

export type StartCounter = (input: CounterInput, listener: CounterListener) => MarkCounter;

/** In: `hasOutline` says whether the basemap can outline a first-level unit; `onCounted` is called when new counts have come after `marks` was. */
export function createMarkModel(
  data: MapData,
  hasOutline: (geonamesId: number) => boolean,
  onCounted: () => void = () => undefined,
  start: StartCounter = startCounter,
): MarkModel {
  const spots = placeSpots(data.spots, hasOutline);
  const paths = new Map<string, MarkPath>();
  let levels: SpotLevels = [];
  let selection: EventSelection = { from: 0, to: data.eventCount, failing: null };
  let counted: CountedLevel | null = null;
  let wanted = -1;
  let isInMarks = false;
  let selected: readonly number[] = [];
  let highlighted: readonly number[] = [];

  const counter = start(counterInput(data, spots), {
    onLevels: (grouped) => {
      levels = grouped;
      if (wanted !== -1) counter.ask(wanted);
    },
    onSums: (answer) => {
      counted = answer;
      if (!isInMarks) onCounted();
    },
  });
  counter.setSelection(selection);
  const isCurrent = (): boolean => counted !== null && counted.selection === selection && counted.level === wanted;
  const leaderOf = (level: number): Uint32Array => levels[level]!.leaderOf;

  return {
    isCurrent,
    setSelection: (next) => {
      selection = next;
      counter.setSelection(next);
      if (wanted !== -1) counter.ask(wanted);
    },
    setSelected: (event) => {
      selected = event === null ? [] : [event];
    },
    setHighlighted: (events) => {
      highlighted = events;
    },
    marks: (view, zoom, language) => {
      const level = levelOfZoom(zoom);
      isInMarks = true; // an answer that comes at once is drawn by whoever asks
      if (level !== wanted || counted === null) {
        wanted = level;
        if (levels.length > 0) counter.ask(level);
      }
      isInMarks = false;
      if (counted === null) return [];
      const idsOf = (events: readonly number[]) => markIds(data, leaderOf(counted!.level), events);
      const { sums } = counted;
      const marked = { selected: idsOf(selected), highlighted: idsOf(highlighted) };
      return makeMarks({ data, spots, level: levels[counted.level]!, sums, language, paths, ...marked }, view);
    },
    eventsOf: (mark) => (counted === null ? [] : eventsOfMark(data.links, leaderOf(counted.level), selection, mark)),
    countEvents: (marks, answer) => {
      const leaders = marks.flatMap(({ key }) => (key.kind === 'spots' ? [key.leader] : []));
      if (counted !== null) counter.countEvents(counted.level, Uint32Array.from(leaders), answer);
    },
    regionIds: regionIdsOf(data, spots),
    destroy: () => counter.destroy(),
  };
}

/** Ids of every mark an event can belong to: its leaders, and each way between them. */
function markIds({ links }: MapData, leaderOf: Uint32Array, events: readonly number[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const event of events) {
    const leaders = Array.from(
      links.spot.subarray(links.start[event], links.start[event + 1]),
      (spot) => leaderOf[spot]!,
    );
    for (const leader of leaders) ids.add(`${leader}`);
    for (const from of leaders) for (const to of leaders) ids.add(`${from}>${to}`);
  }
  return ids;
}

const regionIdsOf = ({ spots: { geonamesId } }: MapData, { shape }: PlacedSpots): number[] =>
  [...new Set(shape.flatMap((kind, spot) => (kind === 'region' ? [geonamesId[spot]!] : [])))].sort((a, b) => a - b);
