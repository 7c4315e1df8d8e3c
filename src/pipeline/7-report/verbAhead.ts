const SUBJECT_WORD =
  /(?:[A-Z][\w’'-]*|the|a|an|his|her|their|its|some|many|more|two|three|four|five|several|he|she|it|they|\d[\d,.]*|[a-z]+s)\s+/y;
const MOST_SUBJECT_WORDS = 5;

/**
 * Makes a look at the words from an offset on: do a subject of `leastWords` to five words and a verb stand there? In: the verb with what
 * may stand before and after it, sticky. Word by word, because one expression for all of it takes as long to compile as hundreds of
 * sentences to split.
 */
export function verbAhead(verb: RegExp, leastWords: number): (sentence: string, at: number) => boolean {
  return (sentence, at) => {
    let next = at;
    for (let words = 0; words <= MOST_SUBJECT_WORDS; words++) {
      verb.lastIndex = next;
      if (words >= leastWords && verb.test(sentence)) return true;
      SUBJECT_WORD.lastIndex = next;
      if (!SUBJECT_WORD.test(sentence)) return false;
      next = SUBJECT_WORD.lastIndex;
    }
    return false;
  };
}
