/** Bytes that one article may have, in a line as in a file of its own: as long as a shelf of books. */
export const MAX_ARTICLE_BYTES = 20_000_000;
