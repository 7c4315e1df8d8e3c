import type { Histogram } from '../../query/histogram.ts';
import { boxOfDays, type TimeAxis } from './timelineGeometry.ts';

const GAP_PX = 1;
const WIDEST_PX = 26;

/** One path a category: all its boxes of all the bars, stacked. A category is one DOM node, however many events there are. */
export function barPaths(histogram: Histogram, axis: TimeAxis, heightPx: number): string[] {
  const { scale, bins, categoryCount, tallest } = histogram;
  const paths = Array.from({ length: categoryCount }, () => '');
  if (tallest === 0) return paths;
  for (let bin = 0; bin < scale.edges.length - 1; bin++) {
    const box = boxOfDays(axis, { from: scale.edges[bin]!, to: scale.edges[bin + 1]! - 1 });
    const width = Math.max(1, Math.min(WIDEST_PX, box.width - GAP_PX));
    const x = box.x + (box.width - width) / 2;
    stack(paths, bins.subarray(bin * categoryCount, (bin + 1) * categoryCount), { x, width, heightPx, tallest });
  }
  return paths;
}

/** A bin beside the axis, `widthPx` wide from 0. */
export function sidePaths(
  { categoryCount, tallest, ...histogram }: Histogram,
  bin: 'undated' | 'earlier' | 'later',
  widthPx: number,
  heightPx: number,
): string[] {
  const paths = Array.from({ length: categoryCount }, () => '');
  if (tallest > 0) stack(paths, histogram[bin], { x: 0, width: widthPx, heightPx, tallest });
  return paths;
}

type Box = { x: number; width: number; heightPx: number; tallest: number };

function stack(paths: string[], counts: Uint32Array, { x, width, heightPx, tallest }: Box): void {
  let below = 0;
  for (const [category, count] of counts.entries()) {
    if (count === 0) continue;
    const height = (count / tallest) * heightPx;
    const top = heightPx - below - height;
    paths[category] += `M${round(x)} ${round(top)}h${round(width)}v${round(height)}h${round(-width)}Z`;
    below += height;
  }
}

const round = (px: number): number => Math.round(px * 100) / 100;
