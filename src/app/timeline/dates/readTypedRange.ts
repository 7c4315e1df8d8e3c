import type { Day } from '../../../model/day.ts';
import type { DateFilter } from '../../../query/eventFilter.ts';
import { type RangeEnd, readTypedDay } from './readTypedDay.ts';

/** What stands in the two fields: text that is being typed, or null where the field shows the day in force. */
export type Drafts = Readonly<Record<RangeEnd, string | null>>;

export type TypedRange =
  | { readonly kind: 'read'; readonly dates: DateFilter; readonly isWhole: boolean }
  /** One of the fields holds no day. */
  | { readonly kind: 'wrong'; readonly end: RangeEnd; readonly text: string }
  | { readonly kind: 'turned' };

/** The filter that both fields ask for together. An empty field leaves its end open; two empty ones, any date. */
export function readTypedRange(drafts: Drafts, dates: DateFilter, locale: string): TypedRange {
  const range = dates.kind === 'range' ? dates : { from: null, to: null };
  const ends: Record<RangeEnd, Day | null> = { from: range.from, to: range.to };
  let isWhole = true;
  for (const end of ['from', 'to'] as const) {
    const draft = drafts[end];
    if (draft === null) continue;
    const typed = draft.trim() === '' ? null : readTypedDay(draft, end, locale);
    if (typed === null && draft.trim() !== '') return { kind: 'wrong', end, text: draft.trim() };
    ends[end] = typed?.day ?? null;
    isWhole &&= typed?.isWhole ?? true;
  }
  const { from, to } = ends;
  if (from !== null && to !== null && from > to) return { kind: 'turned' };
  return { kind: 'read', dates: from === null && to === null ? { kind: 'all' } : { kind: 'range', from, to }, isWhole };
}
