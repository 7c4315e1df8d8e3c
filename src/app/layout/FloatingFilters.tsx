import { lazy, Suspense, useState } from 'react';
import { activeParts } from '../../query/activeParts.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';

const FilterDialog = lazy(() =>
  import('../filters/FilterDialog.tsx').then(({ FilterDialog }) => ({ default: FilterDialog })),
);

/** Narrow: "Filters · 2" over the map, opening a sheet of its own. */
export function FloatingFilters() {
  const { t, number } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const active = useAppStore((state) => activeParts(state.filter).length);
  return (
    <>
      <button
        type="button"
        className="floating-filters"
        data-over-map
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {active === 0 ? t('filters') : t('filtersActive', { n: number(active) })}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <FilterDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
