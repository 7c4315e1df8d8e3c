import type { Block, BlockKind } from './block.ts';
import { cueOf } from './boilerplateCues.ts';
import { findTail } from './findTail.ts';
import { markRepeats } from './markRepeats.ts';
import { isHeadlineLike, isProseLike } from './paragraphShape.ts';
import type { Paragraph } from './splitParagraphs.ts';

const HEADING_MAX_LENGTH = 80;

/** What each paragraph is, from its own words and from where it stands. Same order and offsets as `paragraphs`. */
export function classifyParagraphs(text: string, paragraphs: readonly Paragraph[]): Block[] {
  const bodies: string[] = [];
  for (const { start, end } of paragraphs) bodies.push(text.slice(start, end));
  const cues: ReturnType<typeof cueOf>[] = [];
  for (const body of bodies) cues.push(cueOf(body));
  const isRepeat = markRepeats(text, paragraphs);
  const tail = findTail(bodies, cues);
  const firstProse = bodies.findIndex((body, index) => cues[index] === null && !isHeadlineLike(body));
  const kindOf = (index: number): BlockKind => {
    if (index >= tail) return 'boilerplate';
    if (isRepeat[index]) return 'repeat';
    const cue = cues[index]!;
    if (cue === 'caption') return 'caption';
    if (cue !== null) return 'boilerplate';
    if (index < firstProse) return 'headline';
    return isInnerHeading(bodies, index) ? 'boilerplate' : 'prose';
  };
  const kinds: BlockKind[] = [];
  for (let index = 0; index < bodies.length; index++) kinds.push(kindOf(index));
  markLinksAfterLabels(bodies, cues, kinds);
  const blocks: Block[] = [];
  for (const { start, end } of paragraphs) blocks.push({ start, end, kind: kinds[blocks.length]! });
  return blocks;
}

/**
 * A short line alone above a paragraph names a section and reports nothing by itself ("What we know so far").
 * Lines of a list stand in a row, and stay the article's own words.
 */
function isInnerHeading(bodies: readonly string[], index: number): boolean {
  const next = bodies[index + 1];
  const isAlone = !isHeadlineLike(bodies[index - 1] ?? '') && next !== undefined && isProseLike(next);
  return isAlone && bodies[index]!.length <= HEADING_MAX_LENGTH && isHeadlineLike(bodies[index]!);
}

/** "Related" and the link titles under it, inside an article that goes on. */
function markLinksAfterLabels(bodies: readonly string[], cues: readonly (string | null)[], kinds: BlockKind[]): void {
  for (let label = 0; label < cues.length; label++) {
    if (cues[label] !== 'links') continue;
    for (let index = label + 1; index < bodies.length && isHeadlineLike(bodies[index]!); index++) {
      if (kinds[index] === 'prose') kinds[index] = 'boilerplate';
    }
  }
}
