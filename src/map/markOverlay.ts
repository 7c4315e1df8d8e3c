import { createMarkButtons, type MarkActions, type MarkButtons } from './markButtons.ts';
import { type Paint, paintMarks } from './paintMarks.ts';
import type { Mark, Viewport } from './scene.ts';

export type MarkOverlay = {
  readonly canvas: HTMLCanvasElement;
  readonly buttons: MarkButtons;
  readonly draw: (marks: readonly Mark[], view: Viewport, paint: Paint) => void;
};

/** A canvas over the map that marks are painted on, and the buttons over that. */
export function createMarkOverlay(parent: HTMLElement, actions: MarkActions): MarkOverlay {
  const canvas = document.createElement('canvas');
  canvas.className = 'dateline-paint';
  canvas.setAttribute('aria-hidden', 'true');
  const buttons = createMarkButtons(actions);
  parent.append(canvas, buttons.element);
  const context = canvas.getContext('2d');
  return {
    canvas,
    buttons,
    draw: (marks, { width, height }, paint) => {
      if (context === null) return;
      const density = window.devicePixelRatio || 1;
      resize(canvas, width, height, density);
      context.setTransform(density, 0, 0, density, 0, 0);
      context.clearRect(0, 0, width, height);
      paintMarks(context, marks, paint);
      buttons.update(marks);
    },
  };
}

function resize(canvas: HTMLCanvasElement, width: number, height: number, density: number): void {
  const [pixelWidth, pixelHeight] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width === pixelWidth && canvas.height === pixelHeight) return;
  canvas.width = pixelWidth;
  canvas.height = pixelHeight;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}
