import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Article } from '../model/article.ts';
import type { Mention } from '../model/mention.ts';
import { type CleanText, cleanText } from './2-clean/cleanText.ts';
import type { Sentence } from './3-split/sentence.ts';
import { splitSentences } from './3-split/splitSentences.ts';
import type { Candidate } from './4-recognise/candidate.ts';
import { recognise } from './4-recognise/recognise.ts';
import { homeEvidence } from './5-resolve/homeEvidence.ts';
import type { HomeEvidence, HomeLedger, OutletHome } from './5-resolve/outletHomes.ts';
import { mentionsOf, settleCandidates } from './5-resolve/resolve.ts';

/** The part of an article that geoparsing reads. `source` is the outlet (name or web address); `url` stands in for it when it is null. */
export type GeoparseInput = Pick<Article, 'text' | 'source' | 'url'>;

/** What is known beside the article. `homes` null: every article stands alone. */
export type GeoparseContext = {
  /** Homes of outlets, filled by a first pass with `learnHome` where the input can be read twice. */
  readonly homes: HomeLedger | null;
  /** Row of a country or first-level unit to lean to, or null. */
  readonly biasRow: number | null;
};

export type Geoparsed = {
  readonly mentions: Mention[];
  readonly clean: CleanText;
  readonly sentences: Sentence[];
  readonly candidates: Candidate[];
};

/** Stages 2 to 5 for one article: every mention with its place. Offsets are into `article.text` exactly as given. */
export function geoparseArticle(article: GeoparseInput, gazetteer: Gazetteer, context: GeoparseContext): Geoparsed {
  const { clean, sentences, candidates } = recogniseArticle(article, gazetteer);
  const home = homeFor(article, candidates, gazetteer, context);
  const settled = settleCandidates(candidates, gazetteer, { home, biasRow: context.biasRow });
  const mentions = mentionsOf(candidates, clean, settled).map((mention) => ({
    ...mention,
    text: article.text.slice(mention.start, mention.end),
  }));
  return { mentions, clean, sentences, candidates };
}

/**
 * First pass over an input that can be read twice: notes in the ledger where this article's outlet seems to be at home.
 * Call it for every article, in any order, before the first `geoparseArticle` with that ledger.
 */
export function learnHome(
  article: GeoparseInput,
  gazetteer: Gazetteer,
  homes: HomeLedger,
  biasRow: number | null,
): void {
  const outlet = outletOf(article);
  if (outlet === null || homes.knowsEnough(outlet)) return;
  const { candidates } = recogniseArticle(article, gazetteer);
  homes.add(outlet, evidenceAlone(candidates, gazetteer, homes, outlet, biasRow));
}

type Recognised = Omit<Geoparsed, 'mentions'>;

/** What stages 2 to 4 made of an article object, for as long as its owner keeps it: the second pass over a folder need not repeat them. */
const recognised = new WeakMap<GeoparseInput, Recognised>();

function recogniseArticle(article: GeoparseInput, gazetteer: Gazetteer): Recognised {
  const known = recognised.get(article);
  if (known !== undefined) return known;
  const clean = cleanText(article.text);
  const sentences = splitSentences(clean);
  const made = { clean, sentences, candidates: recognise(clean, sentences, gazetteer) };
  recognised.set(article, made);
  return made;
}

function homeFor(
  article: GeoparseInput,
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
  { homes, biasRow }: GeoparseContext,
): OutletHome | null {
  if (homes === null) return null;
  const outlet = outletOf(article);
  if (outlet === null || !homes.hasLearnt(outlet)) return homes.homeOf(outlet, null);
  return homes.homeOf(outlet, evidenceAlone(candidates, gazetteer, homes, outlet, biasRow));
}

/** What the article says by itself, with no more than stated homes: the same in both passes, so it can be left out exactly. */
function evidenceAlone(
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
  homes: HomeLedger,
  outlet: string,
  biasRow: number | null,
): HomeEvidence {
  return homeEvidence(settleCandidates(candidates, gazetteer, { home: homes.statedHomeOf(outlet), biasRow }));
}

const outletOf = ({ source, url }: GeoparseInput): string | null => source ?? url;
