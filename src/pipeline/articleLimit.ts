/** Bytes that one article may have, in a line as in a file of its own: as long as a shelf of books. */
export const MAX_ARTICLE_BYTES = 20_000_000;

/** Place names that are kept of one article: more than any has. A gazetteer taken for an article must not fill the map, nor the memory. */
export const MAX_ARTICLE_NAMES = 20_000;
