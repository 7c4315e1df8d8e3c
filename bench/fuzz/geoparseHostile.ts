import type { Mention } from '../../src/model/mention.ts';
import { geoparseArticle } from '../../src/pipeline/geoparseArticle.ts';
import { knowledge } from './knowledge.ts';

/** The mentions of one article that stands alone, with the bundled gazetteer. */
export function geoparseHostile(text: string): readonly Mention[] {
  return geoparseArticle({ text, source: null, url: null }, knowledge().gazetteer, { homes: null, biasRow: null })
    .mentions;
}
