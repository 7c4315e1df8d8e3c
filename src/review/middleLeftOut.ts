/** Enough to read on both sides of a name. A browser takes minutes over one word of half a million letters. */
const MOST = 6000;
const EACH_SIDE = 2500;

/** A long stretch between two names as its beginning, how many UTF-16 units are left out, and its end; a short one whole. */
export function middleLeftOut(text: string): { readonly head: string; readonly left: number; readonly tail: string } {
  if (text.length <= MOST) return { head: text, left: 0, tail: '' };
  return { head: text.slice(0, EACH_SIDE), left: text.length - 2 * EACH_SIDE, tail: text.slice(-EACH_SIDE) };
}
