import type { LinkTable } from './mapData.ts';

/** What summing needs of the data set: plain columns, so that it can be handed to a worker. */
export type SumInput = {
  readonly links: LinkTable;
  readonly category: Uint8Array;
  /** More than any number in `category`. */
  readonly categoryCount: number;
  readonly reports: Uint32Array;
};

/** What passes the filter, per leader (columns as long as the spot table), and the movements between leaders. */
export type MarkSums = {
  readonly reports: Uint32Array;
  readonly events: Uint32Array;
  /** Reports whose place is less than 0.7 sure. */
  readonly unsure: Uint32Array;
  /** Reports by category: `categoryCount` numbers a leader. */
  readonly byCategory: Uint32Array;
  /** Leaders with any report, ascending. */
  readonly leaders: Uint32Array;
  /** By `from`, then `to`. */
  readonly movements: readonly MovementSum[];
};

/** Events that went from somewhere under one leader to somewhere under another. */
export type MovementSum = {
  readonly from: number;
  readonly to: number;
  readonly reports: number;
  readonly events: number;
  readonly unsure: number;
  readonly byCategory: readonly number[];
};
