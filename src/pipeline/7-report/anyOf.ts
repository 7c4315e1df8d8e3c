const WORD_START = '\\b';

/**
 * One pattern that fits wherever one of the given ones does (capitals or not, so now and then where none does). Those that begin at a word
 * are looked for together at each word, which takes an engine a fraction of the time that they take one after the other.
 */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  const ways = patterns.flatMap(({ source }) => waysOf(source));
  const atWord = ways.filter((way) => way.startsWith(WORD_START)).map((way) => way.slice(WORD_START.length));
  const elsewhere = ways.filter((way) => !way.startsWith(WORD_START));
  const together = atWord.length === 0 ? [] : [`${WORD_START}(?:${atWord.join('|')})`];
  return new RegExp([...together, ...elsewhere].join('|'), patterns.some(({ unicode }) => unicode) ? 'iu' : 'i');
}

/** What the bars outside all brackets part. */
function waysOf(source: string): string[] {
  const ways: string[] = [];
  let [start, depth, isInClass] = [0, 0, false];
  for (let at = 0; at < source.length; at++) {
    const mark = source[at];
    if (mark === '\\') at++;
    else if (isInClass) isInClass = mark !== ']';
    else if (mark === '[') isInClass = true;
    else if (mark === '(') depth++;
    else if (mark === ')') depth--;
    else if (mark === '|' && depth === 0) {
      ways.push(source.slice(start, at));
      start = at + 1;
    }
  }
  return [...ways, source.slice(start)];
}
