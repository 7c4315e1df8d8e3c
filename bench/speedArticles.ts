import type { Gazetteer } from '../src/gazetteer/gazetteer.ts';

/** An article made by the seeded generator. */
export type MadeArticle = { readonly id: string; readonly text: string; readonly source: string; readonly url: null };

const OUTLETS = 60;
const FRAMES = [
  (a: string, b: string) =>
    `Two people were hurt on Tuesday when a lorry left the road near ${a}, police in ${b} said.`,
  (a: string, b: string) => `The council of ${a} will vote next week on a plan to repair the bridge towards ${b}.`,
  (a: string) => `"We have never seen the river this high," said Anna Keller, who has lived in ${a} for thirty years.`,
  (a: string, b: string) => `Buses from ${a} to ${b} were cancelled after heavy snow closed the pass.`,
  (a: string) => `Nobody was at home when the fire started, a spokesman for the fire brigade told reporters in ${a}.`,
  () => 'Officials did not say how long the work would take or who would pay for it.',
  (a: string, b: string) => `Schools in ${a}, ${b} and the villages around them stayed shut for a second day.`,
  () =>
    'The court is expected to hear the case in the spring, and both sides said that they would appeal if they lost.',
  (a: string) =>
    `Prices for diesel rose again in ${a} this month, by about four per cent, the statistics office reported.`,
];

/**
 * Makes articles of about the length and the density of names of local news (14 sentences: 1.6 kB, some 15 names), the same ones for the same seed.
 * An outlet keeps to places that lie beside each other in the gazetteer, so that homes can be learnt.
 */
export function* makeArticles(
  gazetteer: Gazetteer,
  count: number,
  seed: number,
  sentenceCount = 14,
): Generator<MadeArticle> {
  const random = seededRandom(seed);
  for (let index = 0; index < count; index++) {
    const outlet = Math.floor(random() * OUTLETS);
    const home = Math.floor((outlet / OUTLETS) * gazetteer.rowCount);
    const place = (): string => {
      const row = random() < 0.7 ? home + Math.floor(random() * 300) : Math.floor(random() * gazetteer.rowCount);
      return gazetteer.nameOf(row % gazetteer.rowCount);
    };
    const sentences = Array.from({ length: sentenceCount }, () =>
      FRAMES[Math.floor(random() * FRAMES.length)]!(place(), place()),
    );
    yield { id: `made-${index}`, text: sentences.join(' '), source: `outlet-${outlet}.example`, url: null };
  }
}

/** Numbers from 0 up to 1, the same for the same seed (a 32-bit multiply-and-shift generator, "mulberry32"). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
