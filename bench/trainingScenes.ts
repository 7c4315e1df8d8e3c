import type { Gazetteer } from '../src/gazetteer/gazetteer.ts';
import { cleanText } from '../src/pipeline/2-clean/cleanText.ts';
import { splitSentences } from '../src/pipeline/3-split/splitSentences.ts';
import { DEMONYM_PLACES } from '../src/pipeline/4-recognise/demonymTable.ts';
import { readScene } from '../src/pipeline/4-recognise/readScene.ts';
import type { Scene } from '../src/pipeline/4-recognise/spanFeatures.ts';
import type { CorpusArticle, Gold } from './geoparseCorpus.ts';

/** An article ready to learn from: its spans, and for each what it should be. */
export type TrainingScene = {
  readonly article: CorpusArticle;
  readonly scene: Scene;
  /** 1 a place name, 0 none. */
  readonly label: Uint8Array;
  /** 0 leaves a span out: a gold that the corpus could not place, which is neither right nor wrong. */
  readonly weight: Float32Array;
  /** Golds that count, and how many of them no span matches. */
  readonly golds: readonly Gold[];
  readonly fold: number;
};

/** Reads the scenes of a corpus. Folds are neighbouring articles, so that an outlet is seldom in two folds. */
export function trainingScenes(
  articles: readonly CorpusArticle[],
  gazetteer: Gazetteer,
  folds: number,
): TrainingScene[] {
  return articles.map((article, index) => {
    const clean = cleanText(article.text);
    const scene = readScene(clean, splitSentences(clean), gazetteer);
    const counted = article.golds.filter((gold) => (gold.id !== null || gold.point !== null) && !isDemonym(gold));
    const keyed = (golds: readonly Gold[]): Set<number> =>
      new Set(golds.map(({ start, end }) => start * 1024 + (end - start)));
    const right = keyed(counted);
    const open = keyed(article.golds.filter((gold) => !counted.includes(gold)));
    const label = new Uint8Array(scene.spans.length);
    const weight = new Float32Array(scene.spans.length).fill(1);
    scene.spans.forEach((span, at) => {
      const start = clean.toOriginal(span.start);
      const key = start * 1024 + (clean.toOriginal(span.end - 1) + 1 - start);
      if (right.has(key)) label[at] = 1;
      else if (open.has(key)) weight[at] = 0;
    });
    return { article, scene, label, weight, golds: counted, fold: Math.floor((index * folds) / articles.length) };
  });
}

/** Demonyms are found by table, not learnt. GeoWebNews says which golds are adjectives; for the others the table decides. */
function isDemonym({ phrase, type, modifier }: Gold): boolean {
  return (
    type === 'Demonym' || type === 'Language' || modifier === 'Adjective' || DEMONYM_PLACES.has(phrase.toLowerCase())
  );
}
