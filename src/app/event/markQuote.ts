/** A piece of a quote; `isPlace` where it is a place name that put the report on the map. */
export type QuotePiece = { readonly text: string; readonly isPlace: boolean };

type Named = { readonly asWritten: string; readonly start: number };

/**
 * Cuts a quote around the place names in it. Offsets are into the article, where white space was not folded yet, so each
 * name is looked for in the quote itself, nearest to where its offset says. Names that are not in the quote are left out.
 */
export function markQuote(quote: string, quoteStart: number, places: readonly Named[]): QuotePiece[] {
  const spans = places
    .flatMap(({ asWritten, start }) => {
      const at = nearestIndexOf(quote, asWritten, start - quoteStart);
      return at === null ? [] : [{ from: at, to: at + asWritten.length }];
    })
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const pieces: QuotePiece[] = [];
  let done = 0;
  for (const { from, to } of spans) {
    if (from < done) continue; // inside, or the same as, the one before
    if (from > done) pieces.push({ text: quote.slice(done, from), isPlace: false });
    pieces.push({ text: quote.slice(from, to), isPlace: true });
    done = to;
  }
  if (done < quote.length) pieces.push({ text: quote.slice(done), isPlace: false });
  return pieces;
}

function nearestIndexOf(text: string, wanted: string, near: number): number | null {
  if (wanted === '') return null;
  let best: number | null = null;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (best === null || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  return best;
}
