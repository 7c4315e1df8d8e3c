import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapColors } from './color.ts';

/** The map with what is painted over it, and the attribution the licences ask for, on a canvas of its own in device pixels. Throws where the browser gives none. */
export function takePicture(
  map: MapLibreMap,
  overlay: HTMLCanvasElement,
  attribution: string,
  colors: MapColors,
): HTMLCanvasElement {
  map.redraw(); // what MapLibre drew can only be read before the browser shows the next frame
  const ground = map.getCanvas();
  const picture = document.createElement('canvas');
  picture.width = ground.width;
  picture.height = ground.height;
  const context = picture.getContext('2d', { willReadFrequently: true }); // kept in memory: what the graphics card keeps is not printed
  if (context === null) throw new Error('the browser gives no 2d canvas');
  context.drawImage(ground, 0, 0);
  context.drawImage(overlay, 0, 0, picture.width, picture.height);
  paintAttribution(context, attribution, colors);
  return picture;
}

function paintAttribution(context: CanvasRenderingContext2D, text: string, colors: MapColors): void {
  const { width, height } = context.canvas;
  const size = Math.round(11 * (window.devicePixelRatio || 1));
  context.font = `${size}px 'IBM Plex Sans Variable', 'IBM Plex Sans', sans-serif`;
  context.textAlign = 'right';
  context.textBaseline = 'bottom';
  context.lineWidth = size / 3;
  context.strokeStyle = colors.paper;
  context.strokeText(text, width - size / 2, height - size / 3);
  context.fillStyle = colors.ink;
  context.fillText(text, width - size / 2, height - size / 3);
}
