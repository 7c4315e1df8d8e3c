import { useRef } from 'react';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { Legend } from './Legend.tsx';
import { useEventMap } from './useEventMap.ts';
import './map.css';

/** The map, or why there is none. Its code comes after the list, filters and timeline can be used. */
export function MapPane() {
  const { t } = useTexts();
  const container = useRef<HTMLDivElement>(null);
  const failure = useAppStore((state) => state.mapFailure);
  useEventMap(container);
  return (
    <div className="map-pane">
      <div ref={container} className="map-canvas" data-testid="map" />
      {failure === null ? (
        <Legend />
      ) : (
        <p className="map-failure" role="alert">
          {t(`mapFailed_${failure.kind}`)}
        </p>
      )}
    </div>
  );
}
