import type { Block } from './block.ts';
import { classifyParagraphs } from './classifyParagraphs.ts';
import { cutMarkup, uncut } from './cutMarkup.ts';
import { splitParagraphs } from './splitParagraphs.ts';

export type { Block, BlockKind } from './block.ts';

/** Text without markup and invisible characters, and the way back. */
export type CleanText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Offset in the clean text → offset in the article's text. Monotonic; identity where nothing was cut. For the start of a span. */
  readonly toOriginal: (offset: number) => number;
  /** Same for the excluded end of a span: stops before markup that follows it. Use `originalSpan`, which falls back on `toOriginal`. */
  readonly toOriginalEnd?: (offset: number) => number;
};

/**
 * Takes markup, entities and invisible characters out of an article's text and says what each of its paragraphs is.
 *
 * Nothing visible is cut: feed teasers, credits and second copies stay in the text, as blocks of a kind that makes no reports.
 * A block is a paragraph; hard-wrapped lines are joined into one, so a line break inside a block is white space.
 * Linear in the length of the text. Offsets are the identity when there was nothing to cut.
 */
export function cleanText(text: string): CleanText {
  const { text: clean, toOriginal, toOriginalEnd } = cutMarkup(text);
  return { text: clean, blocks: classifyParagraphs(clean, splitParagraphs(clean)), toOriginal, toOriginalEnd };
}

/** The same for a text that was cleaned before, and in which there was nothing to cut. */
export function uncutText(text: string, blocks: readonly Block[]): CleanText {
  const { toOriginal, toOriginalEnd } = uncut(text);
  return { text, blocks, toOriginal, toOriginalEnd };
}
