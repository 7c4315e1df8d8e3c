import { ownString } from '../ownString.ts';

/**
 * Copies of short texts that hold nothing but themselves, the same one for the same text: an engine may keep a slice of a file as a view of
 * the whole file, which then stays in memory for as long as the slice.
 */
export class OwnCopies {
  private readonly copies = new Map<string, string>();

  of(text: string): string {
    const known = this.copies.get(text);
    if (known !== undefined) return known;
    const copy = ownString(text);
    this.copies.set(copy, copy);
    return copy;
  }
}
