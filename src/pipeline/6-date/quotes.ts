import type { CleanText } from '../2-clean/cleanText.ts';

/** A quotation with its marks. `start`, `end`: offsets, `end` excluded. */
export type Quotation = { readonly start: number; readonly end: number };

/** Finds the quotations of a stretch of text. One that is never closed ends with its paragraph. Linear. */
export function findQuotations(text: string, from: number, to: number): Quotation[] {
  const found: Quotation[] = [];
  let open: number | null = null;
  for (let at = from; at < to; at += 1) {
    const mark = text[at] ?? '';
    const isOpen: boolean = open !== null;
    if (mark === '\n' && text[at + 1] === '\n') open = close(found, open, at);
    else if (isOpen && (mark === '”' || mark === '»' || mark === '"')) open = close(found, open, at + 1);
    else if (!isOpen && (mark === '“' || mark === '«' || mark === '"')) open = at;
  }
  close(found, open, to);
  return found;
}

function close(found: Quotation[], open: number | null, end: number): null {
  if (open !== null) found.push({ start: open, end });
  return null;
}

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
