import type { CorrectionRow } from '../../model/correction.ts';
import type { DayPrecision, DaySpan } from '../../model/day.ts';
import type { Role } from '../../model/mention.ts';
import type { Place } from '../../model/place.ts';
import type { CategoryId } from '../../model/report.ts';

/** What a row decides, its value read. `machine` takes an earlier decision of its kind back. */
export type Ruling =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'not-a-place' | 'hide' | 'checked' | 'help' | 'machine' }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'day'; readonly span: DaySpan | null; readonly precision: DayPrecision }
  | { readonly kind: 'category'; readonly category: CategoryId }
  | { readonly kind: 'merge' | 'split'; readonly word: string };

export type RuledCorrection = CorrectionRow & { readonly ruling: Ruling };

/** A table of corrections, sorted for use. Plain data: it can be sent to another thread. */
export type Corrections = {
  /** The file, as issues name it. */
  readonly file: string;
  /** Rows of one article, by its id, in file order. */
  readonly byArticle: ReadonlyMap<string, readonly RuledCorrection[]>;
  /** Rows for all articles, or all of an outlet, in file order. */
  readonly rules: readonly RuledCorrection[];
};

export const NO_CORRECTIONS: Corrections = { file: 'corrections.csv', byArticle: new Map(), rules: [] };
