import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openBundledGazetteer } from '../src/command/knowledge/openBundledGazetteer.ts';
import type { Gazetteer } from '../src/gazetteer/gazetteer.ts';
import type { Candidate } from '../src/pipeline/4-recognise/candidate.ts';
import { homeEvidence, ownNames } from '../src/pipeline/5-resolve/homeEvidence.ts';
import { HomeLedger } from '../src/pipeline/5-resolve/outletHomes.ts';
import { BUNDLED_MODEL, type RankingModel } from '../src/pipeline/5-resolve/rankingModel.ts';
import { mentionsOf, settleCandidates } from '../src/pipeline/5-resolve/resolve.ts';
import { NO_CONTEXT } from '../src/pipeline/5-resolve/resolveContext.ts';
import type { SettledArticle } from '../src/pipeline/5-resolve/settleNames.ts';
import { geoparseArticle } from '../src/pipeline/geoparseArticle.ts';
import { reliability } from './geoparseConfidence.ts';
import { type CorpusArticle, readCorpus } from './geoparseCorpus.ts';
import { goldCandidates } from './geoparseGoldSpans.ts';
import { isWithin161, resolution, type Scored, scoreArticle } from './geoparseScore.ts';
import { type Example, examplesOf } from './train-resolver-data.ts';
import { type Answered, fitCalibration, fitModel, modelJson } from './train-resolver-fit.ts';

/*
 * Learns the weights of place resolution from annotated articles. Run:
 *   npx tsx bench/train-resolver.ts FILE.jsonl… --split FILE [--part dev] [--folds 4] [--gold-spans] [--write src/pipeline/5-resolve/resolver.weights.json]
 * Prints figures by folds: each fold's articles are resolved by weights learnt from the others. Nothing is random.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    split: { type: 'string' },
    part: { type: 'string', default: 'dev' },
    'gold-spans': { type: 'boolean', default: false },
    folds: { type: 'string', default: '4' },
    pull: { type: 'string', default: '0.001' },
    write: { type: 'string' },
  },
});

const OUTER_ROUNDS = 2;

const FOLDS = Number(values.folds);

type Document = { readonly article: CorpusArticle; readonly candidates: Candidate[] };

const gazetteer: Gazetteer = openBundledGazetteer();
const documents: Document[] = positionals
  .flatMap((file) => readCorpus(file, values.split ?? null, values.part))
  .map((article) => {
    const { candidates } = geoparseArticle(article, gazetteer, { homes: null, biasRow: null });
    return { article, candidates: values['gold-spans'] ? goldCandidates(article, candidates) : candidates };
  });
const folds = documents.map((_, index) => index % FOLDS);
const pull = Number(values.pull);

const scored: Scored[] = [];
const scoredAlone: Scored[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const model = learn(
    documents.filter((_, index) => folds[index] !== fold),
    pull,
  );
  const settled = settleAll(documents, model);
  const alone = settleAlone(documents, model);
  documents.forEach((document, index) => {
    if (folds[index] !== fold) return;
    scored.push(score(document, settled[index]!));
    scoredAlone.push(score(document, alone[index]!));
  });
}
if (FOLDS > 0) {
  report(`${FOLDS} folds of ${documents.length} articles`, scored);
  report('the same with no outlet known', scoredAlone);
}

if (values.write !== undefined) {
  const about = `Learnt by bench/train-resolver.ts from ${documents.length} articles (part "${values.part}") of ${positionals.map((file) => file.replace(/^.*\//, '')).join(', ')}.`;
  const confidence = FOLDS > 0 ? fitCalibration(answers([...scored, ...scoredAlone])) : BUNDLED_MODEL.confidence;
  writeFileSync(values.write, modelJson({ ...learn(documents, pull), confidence }, about));
}

/** Mentions that no gold overlaps count half: about as many of them are places that the corpora leave unmarked as are none. */
function answers(parts: readonly Scored[]): Answered[] {
  return parts
    .flatMap((part) => part.mentions)
    .filter(({ mention, exact, overlapping }) => mention.place !== null && (exact ?? overlapping)?.gold.id !== null)
    .map(({ mention, exact, overlapping }) => {
      const gold = exact ?? overlapping;
      return {
        confidence: mention.confidence,
        isRight: gold !== null && isWithin161(gold, exact === null ? 'overlapping' : 'exact'),
        weight: gold === null ? 0.5 : 1,
      };
    });
}

function learn(from: readonly Document[], strength: number): RankingModel {
  let model = BUNDLED_MODEL;
  for (let round = 0; round < OUTER_ROUNDS; round++) {
    const examples: Example[] = [settleAll(from, model), settleAlone(from, model)].flatMap((settled) =>
      settled.flatMap((article, index) => examplesOf(article, from[index]!.candidates, from[index]!.article, index)),
    );
    model = fitModel(examples, strength);
  }
  return model;
}

/** As from a pipe, with no outlet known: half of what is learnt from, so that the article's own words are not underrated. */
function settleAlone(over: readonly Document[], model: RankingModel): SettledArticle[] {
  return over.map(({ candidates }) => settleCandidates(candidates, gazetteer, NO_CONTEXT, model));
}

/** Both passes over the documents with one model, as the command makes them. */
function settleAll(over: readonly Document[], model: RankingModel): SettledArticle[] {
  const homes = new HomeLedger(gazetteer);
  const alone = over.map(({ article, candidates }) => {
    const outlet = article.source ?? article.url;
    const settled = settleCandidates(candidates, gazetteer, { home: homes.statedHomeOf(outlet), biasRow: null }, model);
    if (outlet !== null) homes.add(outlet, homeEvidence(settled));
    return ownNames(settled.state.groups);
  });
  return over.map(({ article, candidates }, index) => {
    const home = homes.homeOf(article.source ?? article.url, alone[index]!);
    return settleCandidates(candidates, gazetteer, { home, biasRow: null }, model);
  });
}

function score({ article, candidates }: Document, settled: SettledArticle): Scored {
  const clean = { text: article.text, blocks: [], toOriginal: (offset: number) => offset };
  return scoreArticle(article, mentionsOf(candidates, clean, settled, article.text), {
    isDemonym: () => false,
    isCountry: () => false,
  });
}

function report(name: string, parts: readonly Scored[]): void {
  const golds = parts.flatMap((part) => part.golds);
  const mentions = parts.flatMap((part) => part.mentions);
  for (const corpus of ['lgl', 'gwn', '']) {
    const linked = golds.filter(({ gold, article }) => gold.id !== null && article.corpus.startsWith(corpus));
    const found = linked.filter(({ exact, overlapping }) => (exact ?? overlapping) !== null);
    const [all, those] = [resolution(linked, 'overlapping'), resolution(found, 'overlapping')];
    console.log(
      `${name} ${corpus.padEnd(4)} linked ${all.golds}: exact ${percent(all.exactId)} within 161 ${percent(all.within161)}; of the ${those.golds} found: exact ${percent(those.exactId)} within 161 ${percent(those.within161)}`,
    );
  }
  const known = mentions.filter((mention) => (mention.exact ?? mention.overlapping)?.gold.id !== null);
  for (const [label, some] of [
    ['every mention', known],
    ['with a gold', known.filter((m) => (m.exact ?? m.overlapping) !== null)],
  ] as const) {
    const { confidentShare, confidentRight, calibrationError, bins } = reliability(some);
    console.log(
      `${label}: >=0.7 ${percent(confidentShare)} right ${percent(confidentRight)} error ${calibrationError.toFixed(3)}  ${bins.map((bin) => `${bin.mentions}:${bin.confidence.toFixed(2)}>${bin.right.toFixed(2)}`).join(' ')}`,
    );
  }
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
