import { UNKNOWN_DAY } from '../../model/columns.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { Brush } from './Brush.tsx';
import { PlayButton } from './PlayButton.tsx';
import { SideBin } from './SideBin.tsx';
import { TimelineBars } from './TimelineBars.tsx';
import { datesBeyond } from './timelineGeometry.ts';
import { useTimeAxis } from './useTimeAxis.ts';
import './timeline.css';

const UNDATED = { kind: 'undated' } as const;

/** When: bars by category, a brush over them, bins for what lies far off and for the undated, and play. */
export function Timeline() {
  const { t } = useTexts();
  const { columns } = useLoaded();
  const { ref, drawn } = useTimeAxis();
  const dates = useAppStore((state) => state.filter.dates);
  const hasUndated = columns.count > 0 && columns.dayFrom[columns.count - 1] === UNKNOWN_DAY;
  return (
    <section className="timeline" aria-label={t('timeline')}>
      {drawn !== null && <PlayButton axis={drawn.axis} />}
      {drawn?.axis.hasEarlier && (
        <SideBin histogram={drawn.histogram} bin="earlier" dates={datesBeyond('earlier', drawn.axis)} />
      )}
      <div className="timeline-plot" ref={ref}>
        {drawn !== null && (
          <>
            <TimelineBars axis={drawn.axis} histogram={drawn.histogram} />
            <Brush axis={drawn.axis} dates={dates} />
          </>
        )}
      </div>
      {drawn?.axis.hasLater && (
        <SideBin histogram={drawn.histogram} bin="later" dates={datesBeyond('later', drawn.axis)} />
      )}
      {hasUndated && drawn !== null && <SideBin histogram={drawn.histogram} bin="undated" dates={UNDATED} />}
    </section>
  );
}
