/** `markup` is the page without scripts, styles, drawings and comments; `jsonLd` the contents of its JSON-LD scripts. */
export type SilentMarkup = { readonly markup: string; readonly jsonLd: readonly string[] };

const OPENING = /<!--|<(script|style|svg|noscript|template|iframe|object|math)\b[^<>]*>/gi;
const MAX_JSON_LD = 1_000_000;

/** Takes out of a page what no reader sees, in one pass, so that it cannot run and need not be parsed. */
export function dropSilentMarkup(html: string): SilentMarkup {
  const parts: string[] = [];
  const jsonLd: string[] = [];
  const lower = html.toLowerCase();
  // Lower case can change a text's length (İ): then closing tags are looked for as written.
  const searched = lower.length === html.length ? lower : html;
  const never = new Set<string>();
  let kept = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(html); match !== null; match = OPENING.exec(html)) {
    const name = match[1]?.toLowerCase();
    const closing = name === undefined ? '-->' : `</${name}`;
    const end = never.has(closing) ? -1 : searched.indexOf(closing, OPENING.lastIndex);
    if (end === -1) never.add(closing);
    if (name === 'script' && end !== -1 && /ld\+json/i.test(match[0]) && end - OPENING.lastIndex < MAX_JSON_LD) {
      jsonLd.push(html.slice(OPENING.lastIndex, end));
    }
    parts.push(html.slice(kept, match.index));
    kept = endOfElement(html, end, closing, OPENING.lastIndex);
    OPENING.lastIndex = kept;
  }
  parts.push(html.slice(kept));
  return { markup: parts.join(' '), jsonLd };
}

function endOfElement(html: string, end: number, closing: string, afterOpening: number): number {
  if (end === -1) return afterOpening;
  if (closing === '-->') return end + 3;
  const bracket = html.indexOf('>', end);
  return bracket === -1 ? html.length : bracket + 1;
}
