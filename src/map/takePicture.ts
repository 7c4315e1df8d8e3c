import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapColors } from './color.ts';

/** The map with what is painted over it, and the attribution the licences ask for, as a PNG in device pixels. */
export function takePicture(
  map: MapLibreMap,
  overlay: HTMLCanvasElement,
  attribution: string,
  colors: MapColors,
): Promise<Blob> {
  return new Promise((resolve, reject) => {
    // What MapLibre drew is only there to be read while its own frame lasts.
    map.once('render', () => {
      const ground = map.getCanvas();
      const picture = document.createElement('canvas');
      picture.width = ground.width;
      picture.height = ground.height;
      const context = picture.getContext('2d');
      if (context === null) {
        reject(new Error('the browser gives no 2d canvas'));
        return;
      }
      context.drawImage(ground, 0, 0);
      context.drawImage(overlay, 0, 0, picture.width, picture.height);
      paintAttribution(context, attribution, colors);
      picture.toBlob(
        (blob) => (blob === null ? reject(new Error('the picture is empty')) : resolve(blob)),
        'image/png',
      );
    });
    map.triggerRepaint();
  });
}

function paintAttribution(context: CanvasRenderingContext2D, text: string, colors: MapColors): void {
  const { width, height } = context.canvas;
  const size = Math.round(11 * (window.devicePixelRatio || 1));
  context.font = `${size}px 'IBM Plex Sans Variable', sans-serif`;
  context.textAlign = 'right';
  context.textBaseline = 'bottom';
  context.lineWidth = size / 3;
  context.strokeStyle = colors.paper;
  context.strokeText(text, width - size / 2, height - size / 3);
  context.fillStyle = colors.ink;
  context.fillText(text, width - size / 2, height - size / 3);
}
