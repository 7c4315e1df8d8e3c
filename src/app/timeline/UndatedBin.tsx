import type { Histogram } from '../../query/histogram.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { categoryColor } from '../marks/CategoryMark.tsx';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { undatedPaths } from './barPaths.ts';
import { BARS_PX } from './TimelineBars.tsx';

const BIN_PX = 14;

/** Reports that nothing dates have a bar of their own, and choosing it shows only them. */
export function UndatedBin({ histogram }: { histogram: Histogram }) {
  const { t, plural } = useTexts();
  const { columns } = useLoaded();
  const isChosen = useAppStore((state) => state.filter.dates.kind === 'undated');
  const setDates = useAppStore((state) => state.setDates);
  const count = histogram.undated.reduce((sum, events) => sum + events, 0);
  return (
    <button
      type="button"
      className="undated-bin"
      aria-pressed={isChosen}
      aria-label={plural('undatedCount', count)}
      onClick={() => setDates({ kind: isChosen ? 'all' : 'undated' })}
    >
      <svg width={BIN_PX} height={BARS_PX} aria-hidden="true">
        {undatedPaths(histogram, BIN_PX, BARS_PX).map((path, category) => (
          <path
            key={columns.categories[category]!.id}
            className="timeline-category"
            d={path}
            style={categoryColor(columns.categories[category]!)}
          />
        ))}
      </svg>
      <span>{t('undated')}</span>
    </button>
  );
}
