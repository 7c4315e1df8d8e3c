import { PLACE_KINDS } from '../../model/columns.ts';
import type { DateFilter } from '../../query/eventFilter.ts';
import { columnsOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import { formatIsoDay } from '../text/formatDay.ts';
import type { TextKey } from '../text/textKeys.ts';
import type { Texts } from '../text/texts.ts';
import { useTexts } from '../text/useTexts.ts';

export type FilterPanelName = 'sources' | 'categories' | 'kinds' | 'confidence' | 'dates';
export type ChipWords = Readonly<Record<FilterPanelName, { readonly words: string; readonly isActive: boolean }>>;

/** What each chip says: what it lets through, in words. */
export function useChipWords(): ChipWords {
  const texts = useTexts();
  const filter = useAppStore((state) => state.filter);
  const { sources, categories } = useAppStore(columnsOf);
  const of = (some: TextKey, every: TextKey, all: number, hidden: number) => ({
    words: hidden === 0 ? texts.t(every) : texts.t(some, { shown: texts.number(all - hidden), all: texts.number(all) }),
    isActive: hidden > 0,
  });
  const hiddenOf = <T>(hidden: ReadonlySet<T>, all: readonly T[]) => all.filter((item) => hidden.has(item)).length;
  return {
    sources: of(
      'chipSources',
      'chipAllSources',
      sources.length,
      hiddenOf(
        filter.hiddenSources,
        sources.map(({ id }) => id),
      ),
    ),
    categories: of(
      'chipCategories',
      'chipAllCategories',
      categories.length,
      hiddenOf(
        filter.hiddenCategories,
        categories.map(({ id }) => id),
      ),
    ),
    kinds: of('chipKinds', 'chipAllKinds', PLACE_KINDS.length, filter.hiddenKinds.size),
    confidence: {
      words:
        filter.minConfidence === 0
          ? texts.t('chipAnyConfidence')
          : texts.t('chipConfidence', { percent: percent(filter.minConfidence, texts) }),
      isActive: filter.minConfidence > 0,
    },
    dates: { words: dateWords(filter.dates, texts), isActive: filter.dates.kind !== 'all' },
  };
}

export const percent = (share: number, { locale }: Pick<Texts, 'locale'>): string =>
  new Intl.NumberFormat(locale, { style: 'percent' }).format(share);

/** "21 September 2022 – 15 October 2022", "From 1 October 2022", "Undated", "Any date". */
function dateWords(dates: DateFilter, { t, locale }: Texts): string {
  if (dates.kind === 'all') return t('chipAnyDate');
  if (dates.kind === 'undated') return t('chipUndated');
  const from = dates.from === null ? null : formatIsoDay(dates.from, locale, 'long');
  const to = dates.to === null ? null : formatIsoDay(dates.to, locale, 'long');
  if (from === null) return to === null ? t('chipAnyDate') : t('chipUntil', { day: to });
  if (to === null) return t('chipSince', { day: from });
  return from === to ? from : `${from} – ${to}`;
}
