import { type Html, html } from './html.ts';

export type Bar = { readonly label: string; readonly count: number; readonly tone?: 'plain' | 'doubt' };

const WIDTH = 640;
const LABEL = 230;
const ROW = 28;

/** Bars side by side, longest at the given order, each with its number. A table of the same in words for who cannot see it. */
export function barChart(title: string, bars: readonly Bar[]): Html {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const scale = (WIDTH - LABEL - 60) / most;
  const height = bars.length * ROW;
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}: ${inWords(bars)}">${bars.map(
    ({ label, count, tone = 'plain' }, index) => html`
<text class="label" x="${LABEL - 10}" y="${index * ROW + 19}" text-anchor="end">${label}</text>
<rect class="bar ${tone}" x="${LABEL}" y="${index * ROW + 4}" width="${round(Math.max(count > 0 ? 2 : 0, count * scale))}" height="${ROW - 8}" rx="2"/>
<text class="number" x="${round(LABEL + count * scale + 8)}" y="${index * ROW + 19}">${count}</text>`,
  )}
</svg>`;
}

const COLUMN_HEIGHT = 150;
/** One month alone is a column too, not a wall. */
const WIDEST_COLUMN = 80;

/** Columns along an axis, `labels` under some of them. For counts over time or over sureness. */
export function columnChart(title: string, columns: readonly Bar[], labelEvery: number): Html {
  const most = Math.max(1, ...columns.map(({ count }) => count));
  const step = Math.min(WIDEST_COLUMN, WIDTH / Math.max(1, columns.length));
  const gap = Math.min(4, step / 5);
  return html`<svg viewBox="0 0 ${WIDTH} ${COLUMN_HEIGHT + 44}" role="img" aria-label="${title}: ${inWords(columns)}">
<line class="axis" x1="0" x2="${WIDTH}" y1="${COLUMN_HEIGHT + 20}" y2="${COLUMN_HEIGHT + 20}"/>${columns.map(
    ({ label, count, tone = 'plain' }, index) => {
      const height = (count / most) * COLUMN_HEIGHT;
      const middle = round(index * step + step / 2);
      return html`
<rect class="bar ${tone}" x="${round(index * step + gap / 2)}" y="${round(COLUMN_HEIGHT + 20 - height)}" width="${round(step - gap)}" height="${round(height)}"/>
${count > 0 && step > 22 ? [html`<text class="number" x="${middle}" y="${round(COLUMN_HEIGHT + 14 - height)}" text-anchor="middle">${count}</text>`] : []}
${index % labelEvery === 0 ? [html`<text class="label" x="${middle}" y="${COLUMN_HEIGHT + 38}" text-anchor="middle">${label}</text>`] : []}`;
    },
  )}
</svg>`;
}

const inWords = (bars: readonly Bar[]): string =>
  bars
    .filter(({ count }) => count > 0)
    .slice(0, 40)
    .map(({ label, count }) => `${label} ${count}`)
    .join(', ');

const round = (pixels: number): number => Math.round(pixels * 10) / 10;
