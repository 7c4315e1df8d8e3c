import type { BlockKind } from '../2-clean/block.ts';
import { type CleanText, uncutText } from '../2-clean/cleanText.ts';
import type { Sentence } from './sentence.ts';

/**
 * Where blocks and sentences of a text lie, as plain numbers that are quick to write and to read: how many blocks there are; start, end
 * and kind of each; start, end and block of each sentence.
 */
export type PackedSplit = readonly number[];

/** A text that was cleaned and split. */
export type SplitText = { readonly clean: CleanText; readonly sentences: Sentence[] };

const KINDS: readonly BlockKind[] = ['headline', 'prose', 'caption', 'boilerplate', 'repeat'];

/** Null where cleaning changed the text: the numbers alone do not lead back from there. */
export function packSplit(text: string, { clean, sentences }: SplitText): PackedSplit | null {
  if (clean.text !== text) return null; // every cut makes a text shorter, so the same text has the same offsets
  const packed = [clean.blocks.length];
  for (const { start, end, kind } of clean.blocks) packed.push(start, end, KINDS.indexOf(kind));
  for (const { start, end, block } of sentences) packed.push(start, end, block);
  return packed;
}

/** What `packSplit` was given, from the same text. */
export function unpackSplit(text: string, packed: PackedSplit): SplitText {
  const blocks: CleanText['blocks'][number][] = [];
  const sentences: Sentence[] = [];
  const firstSentence = 1 + 3 * (packed[0] as number);
  for (let at = 1; at < firstSentence; at += 3) {
    const kind = KINDS[packed[at + 2] as number] as BlockKind;
    blocks.push({ start: packed[at] as number, end: packed[at + 1] as number, kind });
  }
  for (let at = firstSentence; at < packed.length; at += 3)
    sentences.push({ start: packed[at] as number, end: packed[at + 1] as number, block: packed[at + 2] as number });
  return { clean: uncutText(text, blocks), sentences };
}
