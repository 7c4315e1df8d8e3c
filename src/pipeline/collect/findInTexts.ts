import type { Article } from '../../model/article.ts';
import type { BuildKnowledge } from '../buildKnowledge.ts';
import { findInArticles } from '../findInArticles.ts';
import { geoparseArticle, type KnownText } from '../geoparseArticle.ts';
import type { ByteRoom } from './byteRoom.ts';
import type { HomeTracer } from './homeTrace.ts';
import { inBatches } from './inBatches.ts';
import type { LearntHomes } from './learntHomes.ts';
import { type PackedFindings, packAll } from './packFindings.ts';
import { unpackKnownText } from './packKnownText.ts';

/**
 * Second pass over articles: JSON of `Article`, with a tab and what the first pass found where it was made. Out: findings in the same
 * order; they may lie in `room`.
 */
export const findInTexts = (
  texts: readonly string[],
  knowledge: BuildKnowledge,
  homes: LearntHomes,
  tracer: HomeTracer,
  room: ByteRoom | null = null,
): PackedFindings[] => inBatches(texts, (batch) => findInBatch(batch, knowledge, homes, tracer, room));

function findInBatch(
  batch: readonly string[],
  knowledge: BuildKnowledge,
  { ledger }: LearntHomes,
  tracer: HomeTracer,
  room: ByteRoom | null,
): PackedFindings[] {
  const geoparsed = batch.map(unpack).map(({ article, known }) => {
    const context = { homes: tracer.homesFor(ledger), biasRow: knowledge.biasRow };
    const { mentions, clean, sentences } = geoparseArticle(article, knowledge.gazetteer, context, known);
    return { article, mentions, clean, sentences, trace: tracer.trace() };
  });
  const traces = geoparsed.map(({ trace }) => trace);
  return packAll(findInArticles(geoparsed, knowledge), traces, room);
}

/** `known`: names and sentences of the text, where a first pass found them. JSON has no tab of its own. */
function unpack(text: string): { readonly article: Article; readonly known: KnownText | null } {
  const tab = text.indexOf('\t');
  if (tab === -1) return { article: JSON.parse(text) as Article, known: null };
  const article = JSON.parse(text.slice(0, tab)) as Article;
  return { article, known: unpackKnownText(text.slice(tab + 1), article.text) };
}
