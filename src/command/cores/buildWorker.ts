import type { BuildKnowledge } from '../../pipeline/buildRequest.ts';
import { findInTexts } from '../../pipeline/collect/findInTexts.ts';
import { HomeTracer } from '../../pipeline/collect/homeTrace.ts';
import { type LearntText, learnTexts } from '../../pipeline/collect/learnTexts.ts';
import { LearntHomes } from '../../pipeline/collect/learntHomes.ts';
import type { PackedFindings } from '../../pipeline/collect/packFindings.ts';
import type { Lean } from '../commandLine.ts';
import { loadKnowledge } from '../knowledge/loadKnowledge.ts';
import { nodeEffects } from '../nodeEffects.ts';

/** What a thread must know to work as the main thread would: the words of the command line, which were found good there. */
export type WorkerSetup = {
  readonly lean: Lean;
  readonly categories: string | null;
  readonly corrections: string | null;
};

/** Work for a thread. `homes`: all that was learnt of the outlets (`LearntHomes.told`), in bytes that the threads share; null while it is being learnt. */
export type ArticleTask = {
  readonly articles: readonly string[];
  readonly setup: WorkerSetup;
  readonly homes: SharedArrayBuffer | null;
};

let knowledge: BuildKnowledge | null = null;
let learning: LearntHomes | null = null;
let learnt: LearntHomes | null = null;
let tracer: HomeTracer | null = null;

/** First pass, as `Hands.learn`. */
export function learnArticles({ articles, setup }: ArticleTask): LearntText[] {
  const known = load(setup);
  learning ??= new LearntHomes(known);
  return learnTexts(articles, known, learning);
}

/** Second pass, as `Hands.find`; without the heads, which are in the bytes and would cost more on the way than they save. */
export function findArticles({ articles, setup, homes }: ArticleTask): PackedFindings[] {
  const known = load(setup);
  learnt ??= homesOf(homes, known);
  tracer ??= new HomeTracer();
  return findInTexts(articles, known, learnt, tracer).map(({ packed }) => ({ packed, held: null }));
}

/** Opened once a thread. The main thread has told of the issues. */
function load({ lean, categories, corrections }: WorkerSetup): BuildKnowledge {
  if (knowledge !== null) return knowledge;
  const loaded = loadKnowledge(lean, categories, nodeEffects, corrections);
  if (loaded.kind === 'wrong') throw new Error(loaded.message);
  knowledge = loaded.knowledge;
  return knowledge;
}

function homesOf(shared: SharedArrayBuffer | null, known: BuildKnowledge): LearntHomes {
  const homes = new LearntHomes(known);
  if (shared !== null) homes.tell(new Uint8Array(shared));
  return homes;
}
