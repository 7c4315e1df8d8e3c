/** So many letters of a word are looked at. */
const LETTERS = 3;
/** Digits and small letters of ASCII, and none. */
const SIGNS = 37;

/**
 * Says which words may start with one of some: by the first three letters, so some pass that do not. Most words of a text do not pass, and that takes
 * a fraction of the time that a look into a map does. In: starts and words as `tokensOf` gives them. Words in other letters pass.
 */
export function startFilter(starts: Iterable<string>): (word: string) => boolean {
  const passes = new Uint8Array(SIGNS ** LETTERS);
  for (const start of starts) {
    const [from, to] = [keyOf(start, 0), keyOf(start, SIGNS - 1)];
    if (from >= 0) passes.fill(1, from, to + 1);
  }
  return (word) => {
    const key = keyOf(word, 0);
    return key < 0 || passes[key] === 1;
  };
}

/** Negative for a word that starts with other letters. `missing`: what stands for the letters that a short word has not. */
function keyOf(word: string, missing: number): number {
  let key = 0;
  for (let at = 0; at < LETTERS; at += 1) {
    const sign = at < word.length ? signOf(word.charCodeAt(at)) : missing;
    if (sign < 0) return -1;
    key = key * SIGNS + sign;
  }
  return key;
}

function signOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x60;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 27 : -1;
}
