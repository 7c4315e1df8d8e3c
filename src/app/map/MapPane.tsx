import { useRef } from 'react';
import { useLoaded } from '../load/useLoaded.ts';
import { usePrintedMap } from '../print/usePrintedMap.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { Legend } from './Legend.tsx';
import { useEventMap } from './useEventMap.ts';
import './map.css';

/** The map, or why there is none. Its code comes after the list, filters and timeline can be used. */
export function MapPane() {
  const { t } = useTexts();
  const pane = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const hasEvents = useLoaded().columns.count > 0;
  const failure = useAppStore((state) => state.mapFailure);
  useEventMap(container);
  usePrintedMap(pane);
  return (
    <div ref={pane} className="map-pane">
      <div ref={container} className="map-canvas" data-testid="map" />
      {failure === null ? (
        hasEvents && <Legend />
      ) : (
        <p className="map-failure" role="alert">
          {t(`mapFailed_${failure.kind}`)}
        </p>
      )}
    </div>
  );
}
