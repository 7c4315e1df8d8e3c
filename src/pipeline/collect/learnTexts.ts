import type { Article } from '../../model/article.ts';
import type { BuildKnowledge } from '../buildKnowledge.ts';
import { inBatches } from './inBatches.ts';
import { learnArticles } from './learnArticles.ts';
import type { LearntHomes } from './learntHomes.ts';
import { outletOf } from './outletOf.ts';
import { packEvidence } from './packEvidence.ts';
import { packKnownText } from './packKnownText.ts';

/** First pass over one article, as it travels: `packEvidence`, and `packKnownText`. */
export type LearntText = { readonly evidence: Uint8Array; readonly known: string };

/** First pass over articles, JSON of `Article`. Out: in the same order. */
export const learnTexts = (
  texts: readonly string[],
  knowledge: Pick<BuildKnowledge, 'gazetteer' | 'biasRow'>,
  homes: LearntHomes,
): LearntText[] => inBatches(texts, (batch) => learnBatch(batch, knowledge, homes));

function learnBatch(
  batch: readonly string[],
  knowledge: Pick<BuildKnowledge, 'gazetteer' | 'biasRow'>,
  homes: LearntHomes,
): LearntText[] {
  const articles = batch.map((text) => JSON.parse(text) as Article);
  const told = articles.map((article) => ({ text: article.text, outlet: outletOf(article) ?? '' }));
  const learnt = learnArticles(told, knowledge, homes);
  return learnt.map(({ evidence, known }, index) => ({
    evidence: packEvidence(evidence),
    known: packKnownText(known, told[index]!.text),
  }));
}
