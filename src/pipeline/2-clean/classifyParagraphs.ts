import { cueOf } from './boilerplateCues.ts';
import type { Block, BlockKind } from './cleanText.ts';
import { findTail } from './findTail.ts';
import { markRepeats } from './markRepeats.ts';
import { isHeadlineLike } from './paragraphShape.ts';
import type { Paragraph } from './splitParagraphs.ts';

/** What each paragraph is, from its own words and from where it stands. Same order and offsets as `paragraphs`. */
export function classifyParagraphs(text: string, paragraphs: readonly Paragraph[]): Block[] {
  const bodies = paragraphs.map(({ start, end }) => text.slice(start, end));
  const cues = bodies.map(cueOf);
  const isRepeat = markRepeats(text, paragraphs);
  const tail = findTail(bodies, cues);
  const kinds = bodies.map((body, index): BlockKind => {
    if (index >= tail) return 'boilerplate';
    if (isRepeat[index]) return 'repeat';
    const cue = cues[index]!;
    if (cue === 'caption') return 'caption';
    if (cue !== null) return 'boilerplate';
    return headsSomething(bodies, index) && isHeadlineLike(body) ? 'headline' : 'prose';
  });
  markLinksAfterLabels(bodies, cues, kinds);
  return paragraphs.map(({ start, end }, index) => ({ start, end, kind: kinds[index]! }));
}

/** A headline has text below it; an unpunctuated last line is only a last line. */
const headsSomething = (bodies: readonly string[], index: number): boolean => index < bodies.length - 1;

/** "Related" and the link titles under it, inside an article that goes on. */
function markLinksAfterLabels(bodies: readonly string[], cues: readonly (string | null)[], kinds: BlockKind[]): void {
  for (let label = 0; label < cues.length; label++) {
    if (cues[label] !== 'links') continue;
    for (let index = label + 1; index < bodies.length && isHeadlineLike(bodies[index]!); index++) {
      if (kinds[index] === 'headline') kinds[index] = 'boilerplate';
    }
  }
}
