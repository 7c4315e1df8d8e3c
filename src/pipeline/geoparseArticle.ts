import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Article } from '../model/article.ts';
import type { Mention } from '../model/mention.ts';
import { type CleanText, cleanText } from './2-clean/cleanText.ts';
import { type PackedSplit, type SplitText, unpackSplit } from './3-split/packedSplit.ts';
import type { Sentence } from './3-split/sentence.ts';
import { splitSentences } from './3-split/splitSentences.ts';
import type { Candidate } from './4-recognise/candidate.ts';
import { recognise } from './4-recognise/recognise.ts';
import { homeEvidence, ownNames } from './5-resolve/homeEvidence.ts';
import { nameGroups } from './5-resolve/nameGroups.ts';
import type { HomeLedger } from './5-resolve/outletHomes.ts';
import { BUNDLED_MODEL } from './5-resolve/rankingModel.ts';
import { mentionsOf } from './5-resolve/resolve.ts';
import { type SettledArticle, settleNames } from './5-resolve/settleNames.ts';
import { addMentions } from './answer/addMentions.ts';
import type { ByteText } from './answer/byteText.ts';
import { FirstPass } from './firstPass.ts';

/** The part of an article that geoparsing reads. `source` is the outlet (name or web address); `url` stands in for it when it is null. */
export type GeoparseInput = Pick<Article, 'text' | 'source' | 'url'>;

/** What is known beside the article. `homes` null: every article stands alone. */
export type GeoparseContext = {
  /** Homes of outlets, filled by a first pass with `learnHome` where the input can be read twice. */
  readonly homes: Pick<HomeLedger, 'homeOf'> | null;
  /** Row of a country or first-level unit to lean to, or null. */
  readonly biasRow: number | null;
};

export type Geoparsed = {
  readonly mentions: Mention[];
  readonly clean: CleanText;
  readonly sentences: Sentence[];
  readonly candidates: Candidate[];
};

/** What an earlier pass found in a text: what `recognise` gave, and where its sentences lie, unless cleaning changed the text. */
export type KnownText = { readonly candidates: readonly Candidate[]; readonly split: PackedSplit | null };

/**
 * Stages 2 to 5 for one article: every mention with its place. Offsets are into `article.text` exactly as given. `known`: what stages 2
 * to 4 found in this text before, so that they need not run again.
 */
export function geoparseArticle(
  article: GeoparseInput,
  gazetteer: Gazetteer,
  context: GeoparseContext,
  known: KnownText | null = null,
): Geoparsed {
  const { clean, sentences, candidates, settled } = settleArticle(article, gazetteer, context, known);
  return { mentions: mentionsOf(candidates, clean, settled, article.text), clean, sentences, candidates };
}

/** Adds the mentions of `geoparseArticle` to an answer: a list in JSON, of no more than `most`. Out: how many there are. */
export function geoparseToJson(
  article: GeoparseInput,
  gazetteer: Gazetteer,
  context: GeoparseContext,
  most: number,
  out: ByteText,
): number {
  const { clean, candidates, settled } = settleArticle(article, gazetteer, context, null);
  addMentions(out, candidates, clean, settled, article.text, most);
  return candidates.length;
}

function settleArticle(
  article: GeoparseInput,
  gazetteer: Gazetteer,
  context: GeoparseContext,
  known: KnownText | null,
): Recognised & { readonly settled: SettledArticle } {
  const { clean, sentences, candidates } =
    known === null ? recogniseArticle(article, gazetteer) : recall(article, known);
  const groups = nameGroups(candidates, gazetteer);
  const home = context.homes?.homeOf(outletOf(article), ownNames(groups)) ?? null;
  const settled = settleNames(groups, gazetteer, { home, biasRow: context.biasRow }, BUNDLED_MODEL);
  return { clean, sentences, candidates, settled };
}

/**
 * First pass over an input that can be read twice: notes in the ledger where this article's outlet seems to be at home.
 * Call it for every article, in input order, before the first `geoparseArticle` with that ledger.
 */
export function learnHome(
  article: GeoparseInput,
  gazetteer: Gazetteer,
  homes: HomeLedger,
  biasRow: number | null,
): void {
  const outlet = outletOf(article);
  if (outlet === null || homes.knowsEnough(outlet)) return;
  const made = recogniseArticle(article, gazetteer);
  recognised.set(article, made);
  firstPassOver(gazetteer).keep(article.text, made);
  const groups = nameGroups(made.candidates, gazetteer);
  const alone = settleNames(groups, gazetteer, { home: homes.statedHomeOf(outlet), biasRow }, BUNDLED_MODEL);
  homes.add(outlet, homeEvidence(alone));
}

type Recognised = Omit<Geoparsed, 'mentions'>;

/** What stages 2 to 4 made of an article object, for as long as its owner keeps it: the second pass over a folder need not repeat them. */
const recognised = new WeakMap<GeoparseInput, Recognised>();

/** The same by text, where the second pass has objects of its own: a file of lines is read twice, and not held. */
const firstPasses = new WeakMap<Gazetteer, FirstPass<Recognised>>();

function firstPassOver(gazetteer: Gazetteer): FirstPass<Recognised> {
  const known = firstPasses.get(gazetteer);
  if (known !== undefined) return known;
  const made = new FirstPass<Recognised>();
  firstPasses.set(gazetteer, made);
  return made;
}

function recogniseArticle(article: GeoparseInput, gazetteer: Gazetteer): Recognised {
  const ofText = firstPassOver(gazetteer).take(article.text);
  const known = recognised.get(article) ?? ofText;
  if (known !== undefined) return known;
  const { clean, sentences } = splitArticle(article);
  return { clean, sentences, candidates: recognise(clean, sentences, gazetteer) };
}

function recall(article: GeoparseInput, { candidates, split }: KnownText): Recognised {
  const { clean, sentences } = split === null ? splitArticle(article) : unpackSplit(article.text, split);
  return { clean, sentences, candidates: candidates.slice() };
}

function splitArticle({ text }: GeoparseInput): SplitText {
  const clean = cleanText(text);
  return { clean, sentences: splitSentences(clean) };
}

const outletOf = ({ source, url }: GeoparseInput): string | null => source ?? url;
