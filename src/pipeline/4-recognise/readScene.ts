import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { CleanText } from '../2-clean/cleanText.ts';
import type { Sentence } from '../3-split/sentence.ts';
import { documentFacts } from './documentFacts.ts';
import { findRuns } from './findRuns.ts';
import { findSpans } from './findSpans.ts';
import type { Scene } from './spanFeatures.ts';
import { tokenise } from './tokenise.ts';

/** Reads a clean text into tokens, runs of capitals, spans worth judging and what the whole document says of them. */
export function readScene(clean: CleanText, sentences: readonly Sentence[], gazetteer: Gazetteer): Scene {
  const tokens = tokenise(clean.text, sentences);
  const runs = findRuns(tokens);
  const spans = findSpans(clean.text, tokens, runs, gazetteer);
  return { text: clean.text, tokens, runs, spans, facts: documentFacts(tokens, runs, spans, gazetteer) };
}
