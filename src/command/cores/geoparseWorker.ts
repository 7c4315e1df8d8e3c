import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { HomeEvidence } from '../../pipeline/5-resolve/homeEvidence.ts';
import { HomeLedger } from '../../pipeline/5-resolve/outletHomes.ts';
import { ByteText } from '../../pipeline/answer/byteText.ts';
import { type GeoparseContext, geoparseToJson, learnHome } from '../../pipeline/geoparseArticle.ts';
import { geoparseInputOf } from '../../pipeline/geoparseInputOf.ts';
import { answerLine, type LineCode, type NumberedLine, parseArticleLine } from '../../pipeline/geoparseLines.ts';
import type { Lean } from '../commandLine.ts';
import { type LoadedLean, loadLean } from '../knowledge/loadLean.ts';
import { openBundledGazetteer } from '../knowledge/openBundledGazetteer.ts';
import { nodeEffects } from '../nodeEffects.ts';

/** Work for a thread. `homes`: all that was learnt of the outlets, as JSON in UTF-8 that the threads share; null while it is being learnt. */
export type LineTask = {
  readonly lines: readonly NumberedLine[];
  readonly lean: Lean;
  readonly homes: SharedArrayBuffer | null;
};

/** What a line said about where its outlet is at home. */
export type LearntLine = { readonly outlet: string; readonly evidence: HomeEvidence };

/** The answers to some lines, as they are written, in UTF-8; `errors` in the order of the lines. */
export type AnsweredLines = {
  readonly answers: Uint8Array<ArrayBuffer>;
  readonly articles: number;
  readonly errors: readonly { readonly line: number; readonly message: string; readonly code: LineCode }[];
};

type Knowledge = { readonly gazetteer: Gazetteer; readonly lean: Extract<LoadedLean, { kind: 'lean' }> };

let knowledge: Knowledge | null = null;
let context: GeoparseContext | null = null;

/** First pass: what each line that is an article with an outlet says about the outlet's home, in the order of the lines. */
export function learnLines({ lines, lean }: LineTask): LearntLine[] {
  const { gazetteer, lean: known } = load(lean);
  const learnt: LearntLine[] = [];
  const ledger = new (class extends HomeLedger {
    override add(outlet: string, evidence: HomeEvidence): void {
      learnt.push({ outlet, evidence });
    }
  })(gazetteer, known.homes, known.homeRow);
  for (const line of lines) {
    const parsed = parseArticleLine(line.text);
    if (parsed.kind === 'article') learnHome(geoparseInputOf(parsed.article), gazetteer, ledger, known.biasRow);
  }
  return learnt;
}

/** Second pass: the answers. */
export function answerLines({ lines, lean, homes }: LineTask): AnsweredLines {
  const { gazetteer, lean: known } = load(lean);
  context ??= { homes: ledgerOf(homes, gazetteer, known), biasRow: known.biasRow };
  const here = context;
  const counts = { articles: 0, errors: 0 };
  const errors: { line: number; message: string; code: LineCode }[] = [];
  const answers = new ByteText();
  for (const line of lines) {
    answerLine(
      line,
      (article, most, out) => geoparseToJson(geoparseInputOf(article), gazetteer, here, most, out),
      counts,
      (number, message, code) => errors.push({ line: number, message, code }),
      answers,
    );
  }
  return { answers: answers.take(), articles: counts.articles, errors };
}

/** Opened once a thread. The main thread has found the words of `lean` good and told of their issues. */
function load(lean: Lean): Knowledge {
  if (knowledge !== null) return knowledge;
  const gazetteer = openBundledGazetteer();
  const loaded = loadLean(lean, gazetteer, nodeEffects);
  if (loaded.kind === 'wrong') throw new Error(loaded.message);
  knowledge = { gazetteer, lean: loaded };
  return knowledge;
}

function ledgerOf(homes: SharedArrayBuffer | null, gazetteer: Gazetteer, known: Knowledge['lean']): HomeLedger {
  const ledger = new HomeLedger(gazetteer, known.homes, known.homeRow);
  if (homes === null) return ledger;
  const learnt = JSON.parse(Buffer.from(homes).toString('utf8')) as LearntLine[];
  for (const { outlet, evidence } of learnt) ledger.add(outlet, evidence);
  return ledger;
}
