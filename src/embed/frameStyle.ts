const DEFAULT_HEIGHT_PX = 560;
const MAX_HEIGHT_PX = 4_000;

/**
 * The style inside the element: it keeps its place from the first paint, so that the page around it never jumps.
 * `height` in pixels; `ratio` as "16/9" or "1.6", used when there is no height. Nonsense falls back to 560 px.
 */
export function frameStyle(height: string | null, ratio: string | null): string {
  const heightPx = height === null ? Number.NaN : Number.parseFloat(height);
  const aspect = ratio === null ? null : aspectOf(ratio);
  const size =
    heightPx > 0
      ? `height:${Math.min(MAX_HEIGHT_PX, heightPx)}px`
      : aspect === null
        ? `height:${DEFAULT_HEIGHT_PX}px`
        : `aspect-ratio:${aspect}`;
  return `:host{display:block;width:100%;${size}}:host([hidden]){display:none}iframe{border:0;display:block;width:100%;height:100%}p{font:16px/1.4 system-ui,sans-serif;margin:0;padding:1em;border:1px solid}`;
}

function aspectOf(ratio: string): number | null {
  const match = /^(\d{1,4}(?:\.\d{1,4})?)(?:[/:](\d{1,4}(?:\.\d{1,4})?))?$/.exec(ratio.trim());
  if (match === null) return null;
  const aspect = Number(match[1]) / Number(match[2] ?? 1);
  return aspect >= 0.1 && aspect <= 10 ? aspect : null;
}
