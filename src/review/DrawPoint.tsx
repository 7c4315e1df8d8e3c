import { useEffect, useState } from 'react';
import type { EventMap } from '../map/eventMap.ts';
import { latinKey } from './latinKey.ts';
import { useDeskTexts } from './text/useDeskTexts.ts';
import { useDesk } from './useDesk.ts';

const WIDER = 1.5;

/** A cross in the middle of the map: arrows (or the pointer) move the map under it, the point is where it stands. */
export function DrawPoint({ map }: { map: EventMap }) {
  const { t } = useDeskTexts();
  const [km, setKm] = useState(5);
  const [, setMoves] = useState(0);
  const item = useDesk((state) => state.item);
  const decide = useDesk((state) => state.decide);
  useEffect(() => {
    const take = (): void => {
      const { lng, lat } = map.view();
      const radius = Math.round(km * 10) / 10;
      const value = `point:${lng.toFixed(4)},${lat.toFixed(4)},${radius}`;
      void decide('place', value, { key: 'deskSaidPoint', values: { name: item?.text ?? '', km: radius } });
    };
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { lng, lat, zoom } = map.view();
      const step = 40 / 2 ** zoom; // degrees: a tenth of what is seen
      const verbs: Readonly<Record<string, () => void>> = {
        ArrowLeft: () => map.setView({ lng: lng - step, lat, zoom }),
        ArrowRight: () => map.setView({ lng: lng + step, lat, zoom }),
        ArrowUp: () => map.setView({ lng, lat: Math.min(85, lat + step / 2), zoom }),
        ArrowDown: () => map.setView({ lng, lat: Math.max(-85, lat - step / 2), zoom }),
        '+': () => map.setView({ lng, lat, zoom: zoom + 1 }),
        '=': () => map.setView({ lng, lat, zoom: zoom + 1 }),
        '-': () => map.setView({ lng, lat, zoom: zoom - 1 }),
        ']': () => setKm((now) => Math.min(500, now * WIDER)),
        '[': () => setKm((now) => Math.max(0.2, now / WIDER)),
        Enter: take,
      };
      const verb = verbs[latinKey(event)];
      if (verb === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      verb();
      setMoves((moves) => moves + 1);
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [map, km, item, decide]);
  const { lng, lat } = map.view();
  return (
    <div className="draw-point">
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <path d="M20 2v14M20 24v14M2 20h14M24 20h14" />
        <circle cx="20" cy="20" r="2" />
      </svg>
      <p role="status">
        {t('deskDrawn', { lat: lat.toFixed(3), lng: lng.toFixed(3), km: km < 10 ? km.toFixed(1) : Math.round(km) })}
        <span>{t('deskDrawKeys')}</span>
      </p>
    </div>
  );
}
