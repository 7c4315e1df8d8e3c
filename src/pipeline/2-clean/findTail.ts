import type { Cue } from './boilerplateCues.ts';
import { isHeadlineLike, isProseLike } from './paragraphShape.ts';

/** The article's own text comes first: a tail opens only below this many paragraphs of prose. */
const MIN_PROSE_ABOVE = 2;

/**
 * Where the page's furniture begins below the article: an author box, a list of comments, teasers of other stories.
 *
 * Out: index of the first paragraph that is no longer the article, or the number of paragraphs when there is no tail.
 * A feed or author label opens the tail once there is prose above it. "Read more" alone opens it only when nothing but
 * furniture follows, since articles go on below a link in their middle. Link titles just above the label go with it.
 */
export function findTail(bodies: readonly string[], cues: readonly (Cue | null)[]): number {
  let proseAbove = 0;
  for (let index = 0; index < bodies.length; index++) {
    const cue = cues[index] ?? null;
    if (proseAbove >= MIN_PROSE_ABOVE && opensTail(bodies, cues, index)) return withLinksAbove(bodies, cues, index);
    if (cue === null && isProseLike(bodies[index]!)) proseAbove++;
  }
  return bodies.length;
}

function opensTail(bodies: readonly string[], cues: readonly (Cue | null)[], index: number): boolean {
  const cue = cues[index];
  if (cue === 'feed' || cue === 'author') return true;
  if (cue !== 'links') return false;
  return bodies.slice(index + 1).every((body, offset) => cues[index + 1 + offset] !== null || isHeadlineLike(body));
}

function withLinksAbove(bodies: readonly string[], cues: readonly (Cue | null)[], opener: number): number {
  let first = opener;
  while (first > 0 && (cues[first - 1] !== null || isHeadlineLike(bodies[first - 1]!))) first--;
  return first;
}
