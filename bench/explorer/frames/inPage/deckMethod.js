import { DataFilterExtension } from '@deck.gl/extensions';
import { ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { readBack } from './benchMethod.ts';
import { startGround } from './startGround.ts';

/** deck.gl's way: every event on the graphics card, the range of days as a uniform. JavaScript, since its types are not installed with the project. */
export function deckMethod() {
  let overlay;
  let data;
  let drawn = () => undefined;
  /** Over at the first frame whose layer was drawn with the new range. */
  const show = (from, to) =>
    new Promise((resolve) => {
      let asked = 0;
      drawn = (deck) => {
        const [layer] = deck.layerManager.getLayers();
        if (layer?.props.filterRange[0] !== from || layer.props.filterRange[1] !== to - 1) return;
        readBack(deck.canvas ?? overlay._deck.canvas);
        drawn = () => undefined;
        resolve({ asked, answered: null, drawn: performance.now() });
      };
      overlay.setProps({ layers: [layerOf(from, to)] });
      asked = performance.now();
    });
  const layerOf = (from, to) =>
    new ScatterplotLayer({
      id: 'events',
      data,
      radiusUnits: 'pixels',
      getRadius: 3,
      getFillColor: [0, 114, 178],
      extensions: [new DataFilterExtension({ filterSize: 1 })],
      filterRange: [from, to - 1],
    });
  return {
    start: async (container, { eventCount, lng, lat, day }) => {
      const position = new Float32Array(eventCount * 2);
      for (let event = 0; event < eventCount; event++) {
        position[event * 2] = lng[event];
        position[event * 2 + 1] = lat[event];
      }
      data = {
        length: eventCount,
        attributes: { getPosition: { value: position, size: 2 }, getFilterValue: { value: day, size: 1 } },
      };
      const map = await startGround(container);
      overlay = new MapLibreOverlay({ interleaved: false, layers: [], onAfterRender: () => drawn(overlay._deck) });
      map.addControl(overlay);
      await show(0, 366);
    },
    showDays: show,
  };
}
