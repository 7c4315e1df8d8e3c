import type { Paragraph } from './splitParagraphs.ts';

/** Shorter paragraphs ("Read more", "He said no.") may stand twice in an honest article. */
const MIN_LENGTH = 25;
const SHINGLE_WORDS = 5;
/** A later paragraph is a copy when this share of its word runs stood in earlier ones. */
const COPIED_SHARE = 0.6;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Says for each paragraph whether it is a second or later copy of text above it.
 *
 * Exact copies are found first. Only where there are some are the others compared by runs of five words, so that copies
 * with a typo mended or two paragraphs swapped are found too. A short paragraph between two copies goes with them.
 */
export function markRepeats(text: string, paragraphs: readonly Paragraph[]): readonly boolean[] {
  const isRepeat = exactRepeats(text, paragraphs);
  if (!isRepeat.includes(true)) return isRepeat;
  markNearCopies(text, paragraphs, isRepeat);
  markShortBetweenCopies(text, paragraphs, isRepeat);
  return isRepeat;
}

function exactRepeats(text: string, paragraphs: readonly Paragraph[]): boolean[] {
  const seen = new Set<string>();
  const isRepeat: boolean[] = [];
  for (const { start, end } of paragraphs) {
    const body = end - start < MIN_LENGTH ? '' : text.slice(start, end);
    isRepeat.push(body !== '' && seen.has(body));
    seen.add(body);
  }
  return isRepeat;
}

function markNearCopies(text: string, paragraphs: readonly Paragraph[], isRepeat: boolean[]): void {
  const seen = new Set<string>();
  paragraphs.forEach(({ start, end }, index) => {
    const shingles = shinglesOf(text.slice(start, end));
    const known = shingles.filter((shingle) => seen.has(shingle)).length;
    if (shingles.length >= SHINGLE_WORDS && known / shingles.length >= COPIED_SHARE) isRepeat[index] = true;
    for (const shingle of shingles) seen.add(shingle);
  });
}

function shinglesOf(body: string): string[] {
  const words = body.toLowerCase().match(WORD) ?? [];
  const shingles: string[] = [];
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++)
    shingles.push(words.slice(at, at + SHINGLE_WORDS).join(' '));
  return shingles;
}

function markShortBetweenCopies(text: string, paragraphs: readonly Paragraph[], isRepeat: boolean[]): void {
  const seen = new Set<string>();
  paragraphs.forEach(({ start, end }, index) => {
    const body = text.slice(start, end);
    const isBetween = isRepeat[index - 1] === true && isRepeat[index + 1] !== false;
    if (isBetween && end - start < MIN_LENGTH && seen.has(body)) isRepeat[index] = true;
    seen.add(body);
  });
}
