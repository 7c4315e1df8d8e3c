import type { Gazetteer } from '../src/gazetteer/gazetteer.ts';
import { type MadeArticle, makeArticles, seededRandom } from './speedArticles.ts';

/** Of the sentences of an article so many tell of a happening at a place; the rest name places that nothing is said to have happened in. */
export const HAPPENINGS = 3;
const SENTENCES = 14;

/** Nothing here is a report: plans, opinions, what people do for a living, what things cost. */
const BACKGROUND = [
  (a: string) => `Asked about it later, a reader from ${a} wrote that she would rather wait and see.`,
  () => 'Officials did not say how long the work would take or who would pay for it.',
  (a: string) => `${a} may get money from the same fund if its council should apply in time.`,
  () => 'The rule is an old one, and most people who know it think that it ought to be changed.',
  (a: string, b: string) => `If the plan is accepted, firms in ${a} and ${b} could be asked to bid for the work.`,
  () => '"I would not bet on it," he said, and laughed. "Not this year, and not with these people."',
  () => 'Both sides have said in letters that they hope to settle the matter without a judge.',
  (a: string) => `The price would have to be agreed with ${a} first.`,
];

/**
 * Articles like local news for a whole build: `makeArticles` with all but three sentences made background, so that an article gives about
 * as many reports as one of the LGL corpus does here (3.3), not eleven. The same ones for the same seed. `happenings`: how many such
 * sentences the article of an index has.
 */
export function* makePipelineArticles(
  gazetteer: Gazetteer,
  count: number,
  seed: number,
  happenings: (index: number) => number = () => HAPPENINGS,
): Generator<MadeArticle> {
  const random = seededRandom(seed);
  const place = () => gazetteer.nameOf(Math.floor(random() * gazetteer.rowCount));
  let index = 0;
  for (const article of makeArticles(gazetteer, count, seed)) {
    const told = article.text.split(/(?<=[.”"]) (?=[A-Z"“])/).slice(0, happenings(index++));
    const background = Array.from({ length: SENTENCES - told.length }, () =>
      BACKGROUND[Math.floor(random() * BACKGROUND.length)]!(place(), place()),
    );
    yield { ...article, text: [...told, ...background].join(' ') };
  }
}
