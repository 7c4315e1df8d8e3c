import { activeParts } from '../../query/activeParts.ts';
import type { FilterPart } from '../../query/eventFilter.ts';
import { summaryWords } from '../layout/SummaryLine.tsx';
import { summaryOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { useChipWords } from './chipWords.ts';

/** "18 reports of 12 events from 4 sources · Filters: 3 of 5 sources; From 1 October 2022", for a picture or a print. */
export function useFilterWords(): string {
  const texts = useTexts();
  const chips = useChipWords();
  const filter = useAppStore((state) => state.filter);
  const summary = useAppStore(summaryOf);
  const wordsOf: Readonly<Record<FilterPart, string>> = {
    dates: chips.dates.words,
    source: chips.sources.words,
    category: chips.categories.words,
    kind: chips.kinds.words,
    confidence: chips.confidence.words,
    text: `“${filter.text.trim()}”`,
    map: texts.t('onMapOnly'),
  };
  const words = activeParts(filter).map((part) => wordsOf[part]);
  const filters = texts.t('filterWords', { words: words.length === 0 ? texts.t('noFilters') : words.join('; ') });
  return `${summaryWords(summary, texts)} · ${filters}`;
}
