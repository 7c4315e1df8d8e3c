import type { FeatureClass } from '../../gazetteer/gazetteer.ts';
import type { Relation, Role } from '../../model/mention.ts';

/** A span of the clean text that names a place, before anyone decided which place. Offsets are UTF-16, `end` excluded. */
export type Candidate = {
  readonly start: number;
  readonly end: number;
  /** Names to look up, best first: the text itself, then its expansions ("Ky." → "Kentucky"), head shared ("Lipetsk" + "Oblast"), stem. */
  readonly names: readonly string[];
  /**
   * Number of the name in the gazetteer, for a single name of plain letters (`PlainReading`) that stands there: all who write that name
   * have the same letters but for case. −1, or left out, for any other.
   */
  readonly nameKey?: number;
  /** Class that the words around it ask for ("oblast", "county", "city of"), or null. */
  readonly wanted: FeatureClass | null;
  /** The class word belongs to a list of names, so that it holds for the bare name elsewhere too (`shareWanted`). */
  readonly isWantedShared?: boolean;
  readonly role: Role;
  readonly relation: Relation;
  /** Index of the candidate that contains this one ("Troy, N.C.": Troy's container is N.C.), or null. */
  readonly container: number | null;
  /** Country or admin-1 place that the recogniser already settled (demonyms, abbreviations), as a gazetteer row, or null. */
  readonly settledRow: number | null;
  /** True for the place of a dateline ("OMSK, Russia —"). */
  readonly isDateline: boolean;
  /** Probability from 0 to 1 that this is a place name at all. */
  readonly likelihood: number;
};
