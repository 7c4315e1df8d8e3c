import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { StatedHome } from './5-resolve/outletHomes.ts';
import type { CategoryTable } from './7-report/categorise.ts';
import type { OutletTable } from './8-link/outlets.ts';
import type { NamesById } from './9-write/readPlaceNames.ts';
import type { Corrections } from './corrections/corrections.ts';

/** What a build is made from besides the articles. Nothing here knows the clock or the machine. */
export type BuildKnowledge = {
  readonly gazetteer: Gazetteer;
  readonly categories: CategoryTable;
  readonly outlets: OutletTable;
  readonly homes: readonly StatedHome[];
  /** Row that every outlet is at home in (`--home`), `NO_ROW` for none. */
  readonly homeRow: number;
  readonly biasRow: number | null;
  /** Names of places in other languages; none when left out. */
  readonly placeNames?: NamesById;
  /** What editors decided; none when left out. */
  readonly corrections?: Corrections;
};
