import type { Map as MapLibreMap } from 'maplibre-gl';
import { startMapLibre } from '../../../../src/map/startMapLibre.ts';
import { ENGLISH_WORDS } from '../../../../src/map/words.ts';
import { START_VIEW } from './benchMethod.ts';

/** The same ground for every method: our basemap, at rest. */
export async function startGround(container: HTMLElement): Promise<MapLibreMap> {
  const map = startMapLibre(container, { view: START_VIEW, theme: 'light', language: 'en' }, ENGLISH_WORDS);
  await map.once('idle');
  return map;
}
