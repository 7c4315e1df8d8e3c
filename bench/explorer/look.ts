/** A page with one mark of every kind, to look at. `?theme=dark&language=ru&view=lng,lat,zoom`. Run: npx vite bench/explorer */
import '@fontsource-variable/ibm-plex-sans';
import { createEventMap } from '../../src/map/createEventMap.ts';
import type { MapTheme } from '../../src/map/eventMap.ts';
import { sampleData } from './sampleData.ts';

const parameters = new URLSearchParams(location.search);
const [lng = 85, lat = 56, zoom = 3] = (parameters.get('view') ?? '85,56,3').split(',').map(Number);
const map = createEventMap(document.querySelector<HTMLElement>('#map')!, {
  view: { lng, lat, zoom },
  theme: (parameters.get('theme') ?? 'light') as MapTheme,
  language: parameters.get('language') ?? 'en',
  onSelect: (events) => map.setSelected(events[0] ?? null),
  onFailure: (reason) => console.error(reason),
});
map.setData(sampleData());
const selected = parameters.get('selected');
if (selected !== null) map.setSelected(Number(selected));
Object.assign(window, { eventMap: map });
