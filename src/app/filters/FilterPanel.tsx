import { PLACE_KINDS } from '../../model/columns.ts';
import { CategoryMark } from '../marks/CategoryMark.tsx';
import { choiceCountsOf, columnsOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import { categoryLabel } from '../text/categoryLabel.ts';
import { useTexts } from '../text/useTexts.ts';
import { DateFields } from '../timeline/dates/DateFields.tsx';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { type FilterPanelName, percent } from './chipWords.ts';

/** The choices of one part of the filter. Counts beside them leave this part's own choice out. */
export function FilterPanel({ panel }: { panel: FilterPanelName }) {
  switch (panel) {
    case 'sources':
      return <SourceChoices />;
    case 'categories':
      return <CategoryChoices />;
    case 'kinds':
      return <KindChoices />;
    case 'confidence':
      return <ConfidenceChoice />;
    case 'dates':
      return <DateChoices />;
  }
}

function SourceChoices() {
  const { t } = useTexts();
  const { sources } = useAppStore(columnsOf);
  const counts = useAppStore(choiceCountsOf).sources;
  const hidden = useAppStore((state) => state.filter.hiddenSources);
  const toggle = useAppStore((state) => state.toggleSource);
  const hide = useAppStore((state) => state.hideSources);
  const choices = sources.map(({ id, name }, row) => ({ id, name, count: counts[row]! }));
  return <ChoiceGroup legend={t('filterSources')} choices={choices} hidden={hidden} toggle={toggle} hide={hide} />;
}

function CategoryChoices() {
  const texts = useTexts();
  const { categories } = useAppStore(columnsOf);
  const counts = useAppStore(choiceCountsOf).categories;
  const hidden = useAppStore((state) => state.filter.hiddenCategories);
  const toggle = useAppStore((state) => state.toggleCategory);
  const hide = useAppStore((state) => state.hideCategories);
  const choices = categories.map((category, row) => ({
    id: category.id,
    name: categoryLabel(category, texts),
    count: counts[row]!,
    mark: <CategoryMark category={category} />,
  }));
  return (
    <ChoiceGroup legend={texts.t('filterCategories')} choices={choices} hidden={hidden} toggle={toggle} hide={hide} />
  );
}

function KindChoices() {
  const { t } = useTexts();
  const counts = useAppStore(choiceCountsOf).kinds;
  const hidden = useAppStore((state) => state.filter.hiddenKinds);
  const toggle = useAppStore((state) => state.toggleKind);
  const hide = useAppStore((state) => state.hideKinds);
  const choices = PLACE_KINDS.map((kind, row) => ({ id: kind, name: t(`kindChoice_${kind}`), count: counts[row]! }));
  return <ChoiceGroup legend={t('filterKinds')} choices={choices} hidden={hidden} toggle={toggle} hide={hide} />;
}

function ConfidenceChoice() {
  const texts = useTexts();
  const minimum = useAppStore((state) => state.filter.minConfidence);
  const setMinimum = useAppStore((state) => state.setMinConfidence);
  const words =
    minimum === 0 ? texts.t('chipAnyConfidence') : texts.t('chipConfidence', { percent: percent(minimum, texts) });
  return (
    <fieldset className="filter-group">
      <legend>{texts.t('filterConfidence')}</legend>
      <input
        type="range"
        className="slider"
        min={0}
        max={95}
        step={5}
        value={Math.round(minimum * 100)}
        aria-label={texts.t('filterConfidence')}
        aria-valuetext={words}
        onChange={({ target }) => setMinimum(Number(target.value) / 100)}
      />
      <output>{words}</output>
    </fieldset>
  );
}

function DateChoices() {
  const { t } = useTexts();
  const dates = useAppStore((state) => state.filter.dates);
  const setDates = useAppStore((state) => state.setDates);
  return (
    <fieldset className="filter-group">
      <legend>{t('filterDates')}</legend>
      <DateFields />
      <label className="choice">
        <input
          type="checkbox"
          checked={dates.kind === 'undated'}
          onChange={({ target }) => setDates({ kind: target.checked ? 'undated' : 'all' })}
        />
        <span>{t('onlyUndated')}</span>
      </label>
    </fieldset>
  );
}
