import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { CleanText } from '../2-clean/cleanText.ts';
import type { Sentence } from '../3-split/sentence.ts';
import { Desk } from './desk.ts';
import { documentFacts } from './documentFacts.ts';
import { findRuns } from './findRuns.ts';
import { findSpans } from './findSpans.ts';
import type { Scene } from './spanFeatures.ts';
import { tokenise } from './tokenise.ts';

/** Reads a clean text into tokens, runs of capitals, spans worth judging and what the whole document says of them. The scene lies on the desk: the next one takes its place. */
export function readScene(
  clean: CleanText,
  sentences: readonly Sentence[],
  gazetteer: Gazetteer,
  desk: Desk = new Desk(),
): Scene {
  const tokens = tokenise(clean.text, sentences, desk.tokens);
  const runs = findRuns(tokens, desk);
  const spans = findSpans(clean.text, tokens, runs, gazetteer);
  return { text: clean.text, tokens, runs, spans, facts: documentFacts(tokens, runs, spans, gazetteer, desk) };
}
