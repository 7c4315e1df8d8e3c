import { Modal } from '../dialogs/Modal.tsx';
import { SummaryLine } from '../layout/SummaryLine.tsx';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import type { FilterPanelName } from './chipWords.ts';
import { FilterPanel } from './FilterPanel.tsx';

const PANELS: readonly FilterPanelName[] = ['dates', 'sources', 'categories', 'kinds', 'confidence'];

/** Narrow: every part of the filter in one sheet, typed dates first. */
export function FilterDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const onMapOnly = useAppStore((state) => state.filter.onMapOnly);
  const setOnMapOnly = useAppStore((state) => state.setOnMapOnly);
  const clearFilter = useAppStore((state) => state.clearFilter);
  return (
    <Modal label={t('filters')} className="as-sheet" onClose={onClose}>
      {PANELS.map((panel) => (
        <FilterPanel key={panel} panel={panel} />
      ))}
      <label className="choice">
        <input type="checkbox" checked={onMapOnly} onChange={({ target }) => setOnMapOnly(target.checked)} />
        <span>{t('onMapOnly')}</span>
      </label>
      <footer className="filter-dialog-foot">
        <SummaryLine />
        <div className="modal-row">
          <button type="button" className="button" onClick={clearFilter}>
            {t('clearAll')}
          </button>
          <button type="button" className="button is-main" onClick={onClose}>
            {t('done')}
          </button>
        </div>
      </footer>
    </Modal>
  );
}
