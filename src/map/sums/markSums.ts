import type { LinkTable } from '../mapData.ts';

/** What summing needs of the data set: plain columns, so that they can be handed to a worker. */
export type SumInput = {
  readonly eventCount: number;
  readonly links: LinkTable;
  readonly category: Uint8Array;
  /** More than any number in `category`. */
  readonly categoryCount: number;
  /** Per event, when no source is hidden. */
  readonly reports: Uint32Array;
  /** Per spot: 1 when it has a mark. A movement from or to a whole country is not drawn. */
  readonly hasMark: Uint8Array;
};

/** What passes the filter at one level, a row for each leader that has any of it, and the movements between leaders. */
export type MarkSums = {
  /** Ascending. */
  readonly leaders: Uint32Array;
  readonly reports: Uint32Array;
  readonly events: Uint32Array;
  /** Reports whose place is less than 0.7 sure. */
  readonly unsure: Uint32Array;
  /** The category most of the reports have; the lower index when two have as many. */
  readonly category: Uint8Array;
  /** Places with a report that passes. */
  readonly places: Uint32Array;
  /** The place that names the mark: the leader, while it has a report that passes; else the one of most reports, then of the lower index. */
  readonly foremost: Uint32Array;
  readonly movements: MovementSums;
};

/** Events that went from somewhere under one leader to somewhere under another: the movements of most reports, those first; then by `from`, then `to`. */
export type MovementSums = {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly reports: Uint32Array;
  readonly events: Uint32Array;
  readonly unsure: Uint32Array;
  readonly category: Uint8Array;
};
