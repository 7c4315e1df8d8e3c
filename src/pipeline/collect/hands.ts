import type { Article } from '../../model/article.ts';
import type { BuildKnowledge } from '../buildKnowledge.ts';
import { findInArticle } from '../findInArticle.ts';
import type { ByteRoom } from './byteRoom.ts';
import { HomeTracer } from './homeTrace.ts';
import { learnArticle } from './learnArticle.ts';
import { LearntHomes } from './learntHomes.ts';
import { packEvidence } from './packEvidence.ts';
import { type PackedFindings, packFindings } from './packFindings.ts';
import { packKnownText, unpackKnownText } from './packKnownText.ts';

/** First pass over one article, as it travels: `packEvidence`, and `packKnownText`. */
export type LearntText = { readonly evidence: Uint8Array; readonly known: string };

/**
 * Who works on articles: this thread, or others. Articles travel as text, so that a thread, a file and a cache hold the same: JSON of
 * `Article`, and in the second pass a tab and what the first found (`packKnownText`), if it was made. JSON has no tab of its own.
 */
export type Hands = {
  /** So many batches may be under way at once. */
  readonly ahead: number;
  /** First pass. In: articles that have an outlet. Out: in the same order. */
  readonly learn: (articles: readonly string[]) => Promise<readonly LearntText[]>;
  /** Told of the homes once all are learnt, before the first `find`. */
  readonly settle: (homes: LearntHomes) => void;
  /** Second pass: findings in the same order; from other threads without their heads. They may lie in `room`. */
  readonly find: (articles: readonly string[], room?: ByteRoom) => Promise<readonly PackedFindings[]>;
};

/** Works in this thread. */
export function oneHand(knowledge: BuildKnowledge): Hands {
  let homes = new LearntHomes(knowledge);
  const tracer = new HomeTracer();
  return {
    ahead: 1,
    learn: async (articles) => articles.map((article) => learnText(article, knowledge, homes)),
    settle: (learnt) => {
      homes = learnt;
    },
    find: async (articles, room) => articles.map((article) => findInText(article, knowledge, homes, tracer, room)),
  };
}

export function learnText(text: string, knowledge: BuildKnowledge, homes: LearntHomes): LearntText {
  const article = JSON.parse(text) as Article;
  const { evidence, known } = learnArticle({ text: article.text, outlet: outletOf(article) ?? '' }, knowledge, homes);
  return { evidence: packEvidence(evidence), known: packKnownText(known, article.text) };
}

export function findInText(
  text: string,
  knowledge: BuildKnowledge,
  { ledger }: LearntHomes,
  tracer: HomeTracer,
  room: ByteRoom | null = null,
): PackedFindings {
  const tab = text.indexOf('\t');
  const article = JSON.parse(tab === -1 ? text : text.slice(0, tab)) as Article;
  const known = tab === -1 ? null : unpackKnownText(text.slice(tab + 1), article.text);
  const context = { homes: tracer.homesFor(ledger), biasRow: knowledge.biasRow };
  return packFindings(findInArticle(article, knowledge, context, known), tracer.trace(), room);
}

/** The outlet of an article as homes are learnt for it; null when it names none. */
export const outletOf = ({ source, url }: Pick<Article, 'source' | 'url'>): string | null => source ?? url;
