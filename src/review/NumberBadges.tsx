import { useEffect, useRef } from 'react';
import type { EventMap } from '../map/eventMap.ts';
import { mercatorX, mercatorY, TILE_PIXELS } from '../map/mercator.ts';
import type { ReviewCandidate } from '../model/review.ts';

/** The number of each candidate beside its mark: what the number keys choose. They follow the map frame by frame. */
export function NumberBadges({ map, candidates }: { map: EventMap; candidates: readonly ReviewCandidate[] }) {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let frame = 0;
    let last = '';
    const follow = (): void => {
      frame = requestAnimationFrame(follow);
      const element = layer.current;
      if (element === null) return;
      const { lng, lat, zoom } = map.view();
      const { clientWidth: width, clientHeight: height } = element;
      const now = `${lng} ${lat} ${zoom} ${width} ${height}`;
      if (now === last) return;
      last = now;
      const scale = TILE_PIXELS * 2 ** zoom;
      for (const [index, candidate] of candidates.entries()) {
        const x = width / 2 + (mercatorX(candidate.lng) - mercatorX(lng)) * scale;
        const y = height / 2 + (mercatorY(candidate.lat) - mercatorY(lat)) * scale;
        const badge = element.children[index];
        if (badge instanceof HTMLElement) badge.style.transform = `translate(${x}px, ${y}px)`;
      }
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [map, candidates]);
  return (
    <div ref={layer} className="badges" aria-hidden="true">
      {candidates.map(({ id, isChosen }, index) => (
        <span key={id} className={isChosen ? 'badge is-chosen' : 'badge'}>
          {index + 1}
        </span>
      ))}
    </div>
  );
}
