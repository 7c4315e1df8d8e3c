import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { activeParts } from '../../query/activeParts.ts';
import { focusSoon } from '../layout/focusSoon.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { type FilterPanelName, useChipWords } from './chipWords.ts';
import './filters.css';

const FilterPanel = lazy(() => import('./FilterPanel.tsx').then(({ FilterPanel }) => ({ default: FilterPanel })));

const PANELS: readonly FilterPanelName[] = ['sources', 'categories', 'kinds', 'confidence', 'dates'];

/** One chip for each part of the filter, saying what it lets through. A chip opens its choices below the row. */
export function FilterChips() {
  const { t } = useTexts();
  const words = useChipWords();
  const [open, setOpen] = useState<FilterPanelName | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const onMapOnly = useAppStore((state) => state.filter.onMapOnly);
  const setOnMapOnly = useAppStore((state) => state.setOnMapOnly);
  const clearFilter = useAppStore((state) => state.clearFilter);
  const isActive = useAppStore((state) => activeParts(state.filter).length > 0);

  useEffect(() => {
    if (open === null) return;
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(null);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes whichever panel has the focus
    <div
      ref={root}
      className="filter-chips"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || open === null) return;
        event.preventDefault();
        root.current?.querySelector<HTMLElement>(`[data-panel="${open}"]`)?.focus();
        setOpen(null);
      }}
    >
      <div className="chips">
        {PANELS.map((panel) => (
          <button
            key={panel}
            type="button"
            className={words[panel].isActive ? 'chip is-active' : 'chip'}
            data-panel={panel}
            aria-expanded={open === panel}
            aria-controls={open === panel ? 'filter-panel' : undefined}
            onClick={() => setOpen(open === panel ? null : panel)}
          >
            {words[panel].words}
          </button>
        ))}
        <button
          type="button"
          className={onMapOnly ? 'chip is-active' : 'chip'}
          aria-pressed={onMapOnly}
          onClick={() => setOnMapOnly(!onMapOnly)}
        >
          {t('onMapOnly')}
        </button>
        {isActive && (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              clearFilter();
              focusSoon('[data-panel]');
            }}
          >
            {t('clearAll')}
          </button>
        )}
      </div>
      {open !== null && (
        <Suspense fallback={null}>
          <div id="filter-panel" className="filter-popover">
            <FilterPanel panel={open} />
          </div>
        </Suspense>
      )}
    </div>
  );
}
