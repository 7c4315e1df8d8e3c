/** Strings up to this length are always copied when they are cut out of a longer one. */
const LONGEST_COPIED = 12;

/**
 * The same string with memory of its own. A piece cut out of an article keeps the whole article in memory for as long as the piece is
 * kept; in a cache of names that would be thousands of articles.
 */
export function ownString(piece: string): string {
  return piece.length <= LONGEST_COPIED ? piece : `${piece}.`.slice(0, -1);
}
