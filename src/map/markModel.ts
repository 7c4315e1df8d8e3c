import { clusterPlaces, levelOfZoom, type SpotLevels } from './clusterPlaces.ts';
import { eventsOfMark, type MarkKey } from './eventsOfMark.ts';
import { makeMarks } from './makeMarks.ts';
import type { EventSelection, MapData } from './mapData.ts';
import type { MarkSums } from './markSums.ts';
import type { Mark, Viewport } from './scene.ts';
import { type PlacedSpots, placeSpots } from './spotShape.ts';
import { sumMarks } from './sumMarks.ts';

/** A data set on the map: its groups, and what the filter leaves of them. */
export type MarkModel = {
  readonly setSelection: (selection: EventSelection) => void;
  readonly setSelected: (event: number | null) => void;
  readonly setHighlighted: (events: readonly number[]) => void;
  readonly marks: (view: Viewport, zoom: number, language: string) => Mark[];
  /** Indexes of the events of a mark that pass the filter, ascending. */
  readonly eventsOf: (mark: MarkKey, zoom: number) => number[];
  /** How many distinct events that pass the filter have one of these marks. */
  readonly countEvents: (marks: readonly Mark[], zoom: number) => number;
  /** GeoNames ids of every unit that is drawn as an outline. */
  readonly regionIds: readonly number[];
};

/** In: `hasOutline` says whether the basemap can outline a first-level unit. */
export function createMarkModel(data: MapData, hasOutline: (geonamesId: number) => boolean): MarkModel {
  const spots = placeSpots(data.spots, hasOutline);
  const levels: SpotLevels = clusterPlaces(spots, reportsBySpot(data));
  const input = { ...data, categoryCount: data.categories.length };
  const paths = new Map<string, Float64Array>();
  const sumsByLevel = new Map<number, MarkSums>();
  let selection: EventSelection = { from: 0, to: data.eventCount, failing: null };
  let selected: readonly number[] = [];
  let highlighted: readonly number[] = [];

  const sumsOf = (level: number): MarkSums => {
    const kept = sumsByLevel.get(level);
    if (kept !== undefined) return kept;
    const sums = sumMarks(input, levels[level]!.leaderOf, selection);
    sumsByLevel.set(level, sums);
    return sums;
  };

  return {
    setSelection: (next) => {
      selection = next;
      sumsByLevel.clear();
    },
    setSelected: (event) => {
      selected = event === null ? [] : [event];
    },
    setHighlighted: (events) => {
      highlighted = events;
    },
    marks: (view, zoom, language) => {
      const number = levelOfZoom(zoom);
      const level = levels[number]!;
      const idsOf = (events: readonly number[]) => markIds(data, level.leaderOf, events);
      return makeMarks(
        {
          data,
          spots,
          level,
          sums: sumsOf(number),
          language,
          selected: idsOf(selected),
          highlighted: idsOf(highlighted),
          paths,
        },
        view,
      );
    },
    eventsOf: (mark, zoom) => eventsOfMark(data.links, levels[levelOfZoom(zoom)]!.leaderOf, selection, mark),
    countEvents: (marks, zoom) => countEvents(data, levels[levelOfZoom(zoom)]!.leaderOf, selection, marks),
    regionIds: regionIdsOf(data, spots),
  };
}

function reportsBySpot({ eventCount, links, reports, spots }: MapData): Float64Array {
  const weight = new Float64Array(spots.lng.length);
  for (let event = 0; event < eventCount; event++) {
    for (let link = links.start[event]!; link < links.start[event + 1]!; link++) {
      weight[links.spot[link]!]! += reports[event]!;
    }
  }
  return weight;
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

function countEvents(
  { links }: MapData,
  leaderOf: Uint32Array,
  selection: EventSelection,
  marks: readonly Mark[],
): number {
  const isDrawn = new Uint8Array(leaderOf.length);
  for (const { key } of marks) if (key.kind === 'spots') isDrawn[key.leader] = 1;
  let count = 0;
  for (let event = selection.from; event < selection.to; event++) {
    if (selection.failing !== null && selection.failing[event] !== 0) continue;
    for (let link = links.start[event]!; link < links.start[event + 1]!; link++) {
      if (isDrawn[leaderOf[links.spot[link]!]!] === 0) continue;
      count++;
      break;
    }
  }
  return count;
}

const regionIdsOf = ({ spots: { geonamesId } }: MapData, { shape }: PlacedSpots): number[] =>
  [...new Set(shape.flatMap((kind, spot) => (kind === 'region' ? [geonamesId[spot]!] : [])))].sort((a, b) => a - b);
