import type { CleanText } from '../2-clean/cleanText.ts';

/** A quotation with its marks. `start`, `end`: offsets, `end` excluded. */
export type Quotation = { readonly start: number; readonly end: number };

/** The quotations of a block of a text, by its number, found when first asked for. */
export function quotationsOfBlocks({ text, blocks }: CleanText): (block: number) => readonly Quotation[] {
  const known = new Map<number, readonly Quotation[]>();
  return (block) => {
    const { start, end } = blocks[block] ?? { start: 0, end: 0 };
    const quotations = known.get(block) ?? findQuotations(text, start, end);
    known.set(block, quotations);
    return quotations;
  };
}

const MARK = /["“”«»]|\n\n/g;

/** Finds the quotations of a stretch of text. One that is never closed ends with its paragraph. Linear. */
function findQuotations(text: string, from: number, to: number): Quotation[] {
  const found: Quotation[] = [];
  const stretch = text.slice(from, to + 1); // a paragraph may end at its last character
  let open: number | null = null;
  MARK.lastIndex = 0;
  for (let match = MARK.exec(stretch); match !== null; match = MARK.exec(stretch)) {
    const mark = match[0];
    const at: number = from + match.index;
    if (at >= to) break;
    if (mark === '\n\n') open = close(found, open, at);
    else if (open === null) open = mark === '”' || mark === '»' ? null : at;
    else if (mark !== '“' && mark !== '«') open = close(found, open, at + 1);
  }
  close(found, open, to);
  return found;
}

function close(found: Quotation[], open: number | null, end: number): null {
  if (open !== null) found.push({ start: open, end });
  return null;
}

/** The quotation that an offset lies in, or null. In: quotations in order. */
export function quotationAt(quotations: readonly Quotation[], offset: number): Quotation | null {
  let [low, high] = [0, quotations.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const quotation = quotations[middle];
    if (quotation === undefined || offset < quotation.start) high = middle - 1;
    else if (offset >= quotation.end) low = middle + 1;
    else return quotation;
  }
  return null;
}
