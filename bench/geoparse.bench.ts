import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openBundledGazetteer } from '../src/command/knowledge/openBundledGazetteer.ts';
import { type Gazetteer, NO_ROW } from '../src/gazetteer/gazetteer.ts';
import type { Mention } from '../src/model/mention.ts';
import { HomeLedger } from '../src/pipeline/5-resolve/outletHomes.ts';
import { resolve } from '../src/pipeline/5-resolve/resolve.ts';
import { geoparseArticle, learnHome } from '../src/pipeline/geoparseArticle.ts';
import { type CorpusArticle, type Gold, readCorpus, splitBeside } from './geoparseCorpus.ts';
import type { GoldFacts } from './geoparseErrors.ts';
import { goldCandidates } from './geoparseGoldSpans.ts';
import { type GoldKinds, type Scored, scoreArticle } from './geoparseScore.ts';
import { errorLines, headline, tableOf } from './geoparseTable.ts';

/*
 * How well geoparsing does on annotated articles, as a table. Run:
 *   npm run bench:geoparse -- FILE.jsonl… [--split FILE --part dev] [--errors N] [--gold-spans] [--no-homes]
 * The geoparser gets the text and, where the corpus has it, the outlet; the golds are only compared with what it says. Each file is read
 * twice, as the command does: outlet homes are learnt in the first pass, each article's own part left out.
 *
 * A gold counts as a demonym when GeoWebNews types it Demonym or Language or marks the modifier an adjective, or when the demonym table
 * (data/supplement/demonyms.csv) has its words and it is linked to a country.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    split: { type: 'string' },
    part: { type: 'string' },
    errors: { type: 'string', default: '0' },
    'gold-spans': { type: 'boolean', default: false },
    'no-homes': { type: 'boolean', default: false },
  },
});

const gazetteer = openBundledGazetteer();
const kinds: GoldKinds = goldKinds(gazetteer, readDemonyms());
const pooled: Scored[] = [];
for (const file of positionals) {
  const split = values.part === undefined ? null : (values.split ?? splitBeside(file));
  const articles = readCorpus(file, split, values.part ?? '');
  const scored = pool(
    geoparseAll(articles, gazetteer).map((mentions, index) => scoreArticle(articles[index]!, mentions, kinds)),
  );
  pooled.push(scored);
  const name = `${articles[0]?.corpus ?? file} ${values.part ?? ''} (${articles.length} articles)`;
  console.log(tableOf(name, scored).join('\n'));
  console.log(headline(articles[0]?.corpus ?? file, scored));
}
const all = pool(pooled);
if (positionals.length > 1) console.log(tableOf('pooled', all).join('\n'));
console.log(errorLines(all, goldFacts(gazetteer), Number(values.errors)).join('\n'));
console.log(`\n${headline('pooled', all)}`);

function geoparseAll(articles: readonly CorpusArticle[], places: Gazetteer): Mention[][] {
  const homes = values['no-homes'] ? null : new HomeLedger(places);
  if (homes !== null) for (const article of articles) learnHome(article, places, homes, null);
  return articles.map((article) => {
    const { mentions, clean, candidates } = geoparseArticle(article, places, { homes, biasRow: null });
    if (!values['gold-spans']) return mentions;
    const home = homes?.homeOf(article.source ?? article.url, null) ?? null;
    return resolve(goldCandidates(article, candidates), clean, places, { home, biasRow: null });
  });
}

function pool(parts: readonly Scored[]): Scored {
  return { golds: parts.flatMap(({ golds }) => golds), mentions: parts.flatMap(({ mentions }) => mentions) };
}

function readDemonyms(): Set<string> {
  const rows = readFileSync(new URL('../data/supplement/demonyms.csv', import.meta.url), 'utf8')
    .split('\n')
    .slice(1);
  return new Set(
    rows.flatMap((row) => row.split(/[,|;]/).map((cell) => cell.replaceAll('"', '').trim().toLowerCase())),
  );
}

function goldKinds({ rowOf, countryRow }: Gazetteer, demonyms: ReadonlySet<string>): GoldKinds {
  const isCountry = ({ id }: Gold): boolean => {
    const row = id === null ? NO_ROW : rowOf(id);
    return row !== NO_ROW && countryRow[row] === row;
  };
  const countryNames = (gold: Gold): boolean => isCountry(gold) && demonyms.has(gold.phrase.toLowerCase());
  return {
    isCountry,
    isDemonym: (gold) =>
      gold.type === 'Demonym' ||
      gold.type === 'Language' ||
      gold.modifier === 'Adjective' ||
      (countryNames(gold) && !isNameOf(gold)),
  };
  /** "Georgia" may stand in a row of the table beside "Georgian": a country's own name is no demonym. */
  function isNameOf({ phrase, id }: Gold): boolean {
    return gazetteer.nameOf(rowOf(id ?? '')).toLowerCase() === phrase.toLowerCase();
  }
}

function goldFacts({ rowOf, placeOf }: Gazetteer): GoldFacts {
  return (id) => {
    const row = rowOf(id);
    return row === NO_ROW ? null : placeOf(row);
  };
}
