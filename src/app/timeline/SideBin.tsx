import type { DateFilter } from '../../query/eventFilter.ts';
import type { Histogram } from '../../query/histogram.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { categoryColor } from '../marks/CategoryMark.tsx';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { sidePaths } from './barPaths.ts';
import { BARS_PX } from './TimelineBars.tsx';

const BIN_PX = 14;
const COUNTS = { undated: 'undatedCount', earlier: 'earlierCount', later: 'laterCount' } as const;

type Props = {
  histogram: Histogram;
  /** What the bin holds: what nothing dates, or what lies far from everything else. */
  bin: 'undated' | 'earlier' | 'later';
  /** What choosing it filters by. */
  dates: DateFilter;
};

/** A bin of its own beside the bars; choosing it shows only what it holds, choosing it again lets go. */
export function SideBin({ histogram, bin, dates }: Props) {
  const { t, plural } = useTexts();
  const { columns } = useLoaded();
  const isChosen = useAppStore(({ filter }) => JSON.stringify(filter.dates) === JSON.stringify(dates));
  const setDates = useAppStore((state) => state.setDates);
  const count = histogram[bin].reduce((sum, events) => sum + events, 0);
  return (
    <button
      type="button"
      className="side-bin"
      aria-pressed={isChosen}
      aria-label={plural(COUNTS[bin], count)}
      onClick={() => setDates(isChosen ? { kind: 'all' } : dates)}
    >
      <svg width={BIN_PX} height={BARS_PX} aria-hidden="true">
        {sidePaths(histogram, bin, BIN_PX, BARS_PX).map((path, category) => (
          <path
            key={columns.categories[category]!.id}
            className="timeline-category"
            d={path}
            style={categoryColor(columns.categories[category]!)}
          />
        ))}
      </svg>
      <span>{t(bin)}</span>
    </button>
  );
}
