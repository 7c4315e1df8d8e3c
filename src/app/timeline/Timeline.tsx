import { UNKNOWN_DAY } from '../../model/columns.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { Brush } from './Brush.tsx';
import { PlayButton } from './PlayButton.tsx';
import { TimelineBars } from './TimelineBars.tsx';
import { UndatedBin } from './UndatedBin.tsx';
import { useTimeAxis } from './useTimeAxis.ts';
import './timeline.css';

/** When: bars by category, a brush over them, the undated at the end, and play. */
export function Timeline() {
  const { t } = useTexts();
  const { columns } = useLoaded();
  const { ref, drawn } = useTimeAxis();
  const dates = useAppStore((state) => state.filter.dates);
  const hasUndated = columns.count > 0 && columns.dayFrom[columns.count - 1] === UNKNOWN_DAY;
  return (
    <section className="timeline" aria-label={t('timeline')}>
      {drawn !== null && <PlayButton axis={drawn.axis} />}
      <div className="timeline-plot" ref={ref}>
        {drawn !== null && (
          <>
            <TimelineBars axis={drawn.axis} histogram={drawn.histogram} />
            <Brush axis={drawn.axis} dates={dates} />
          </>
        )}
      </div>
      {hasUndated && drawn !== null && <UndatedBin histogram={drawn.histogram} />}
    </section>
  );
}
