import { useEffect, useRef, useState } from 'react';
import { mapWords } from '../app/map/mapWords.ts';
import type { EventMap, MapWords } from '../map/eventMap.ts';
import { boundsOfCandidates, candidateData } from './candidateData.ts';
import { DrawPoint } from './DrawPoint.tsx';
import { candidatesOf, chooseCandidate } from './deskVerbs.ts';
import { NumberBadges } from './NumberBadges.tsx';
import type { DeskTexts } from './text/deskTexts.ts';
import { useDeskTexts } from './text/useDeskTexts.ts';
import { useDesk } from './useDesk.ts';
import { useTheme } from './useTheme.ts';

/** The candidates on the explorer's own map. */
export function CandidateMap() {
  const container = useRef<HTMLDivElement>(null);
  const map = useMap(container);
  const candidates = useDesk(candidatesOf);
  const isDrawing = useDesk((state) => state.asking === 'draw');
  useEffect(() => {
    if (map === null) return;
    map.setData(candidateData(candidates));
    const chosen = candidates.findIndex(({ isChosen }) => isChosen);
    map.setSelected(chosen === -1 ? null : chosen);
    const bounds = boundsOfCandidates(candidates);
    if (bounds !== null) map.fitBounds(bounds);
  }, [map, candidates]);
  return (
    <div className="candidate-map">
      <div ref={container} className="candidate-map-canvas" data-testid="desk-map" />
      {map !== null && <NumberBadges map={map} candidates={candidates} />}
      {isDrawing && map !== null && <DrawPoint map={map} />}
    </div>
  );
}

function useMap(container: React.RefObject<HTMLDivElement | null>): EventMap | null {
  const [map, setMap] = useState<EventMap | null>(null);
  const theme = useTheme();
  const texts = useDeskTexts();
  const first = useRef({ theme, texts });
  useEffect(() => {
    let made: EventMap | null = null;
    let isGone = false;
    void import('../map/createEventMap.ts').then(({ createEventMap }) => {
      if (isGone || container.current === null) return;
      made = createEventMap(container.current, {
        theme: first.current.theme,
        language: first.current.texts.language,
        words: wordsOf(first.current.texts),
        onSelect: ([index]) => void chooseCandidate(index ?? -1),
      });
      setMap(made);
    });
    return () => {
      isGone = true;
      made?.destroy();
    };
  }, [container]);
  useEffect(() => map?.setTheme(theme), [map, theme]);
  useEffect(() => map?.setLanguage(texts.language, wordsOf(texts)), [map, texts]);
  return map;
}

/** A mark of this map is a place that the name may mean, not a number of reports. */
const wordsOf = (texts: DeskTexts): MapWords => ({
  ...mapWords(texts),
  map: texts.t('deskMap'),
  mark: ({ name }) => name,
});
