import type { GeoparseInput } from './geoparseArticle.ts';
import type { LineArticle } from './geoparseLines.ts';

/** The part of a line that geoparsing reads. */
export function geoparseInputOf({ text, source }: LineArticle): GeoparseInput {
  return { text, source, url: null };
}
