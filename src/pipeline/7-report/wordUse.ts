import type { CategoryCue } from './categoryCue.ts';
import { FIGURE_STARTS, type Figure, figuresFrom } from './figures.ts';

/** What a word may do in a sentence: the cues and figures of speech that start with it, and what it makes of the words behind it. */
export type WordUse = {
  readonly cues: readonly CategoryCue[];
  readonly figures: readonly Figure[];
  readonly negates: boolean;
  readonly opensBackground: boolean;
};

const BACKGROUND_WORDS = new Set(
  'anniversary commemorate commemorated commemorating after following amid since despite who which whose because although though accused suspected charged alleged против после из-за'.split(
    ' ',
  ),
);
const NEGATIONS = new Set(
  'no not never without fears nobody nor neither cannot didnt isnt wasnt werent dont wont нет не без ні'.split(' '),
);

/** Most words do nothing: they all have this one use. */
export const IDLE: WordUse = { cues: [], figures: [], negates: false, opensBackground: false };

/** How words start that do something, whatever the cues. */
export const ACTING_STARTS: readonly string[] = [...FIGURE_STARTS, ...BACKGROUND_WORDS, ...NEGATIONS];

/** In: a word as `tokensOf` gives it, and the cues that start with it. */
export function wordUse(word: string, cues: readonly CategoryCue[]): WordUse {
  const figures = figuresFrom(word);
  const [negates, opensBackground] = [NEGATIONS.has(word), BACKGROUND_WORDS.has(word)];
  const isIdle = cues.length === 0 && figures.length === 0 && !negates && !opensBackground;
  return isIdle ? IDLE : { cues, figures, negates, opensBackground };
}
