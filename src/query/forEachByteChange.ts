import { wordsOf } from './wordsOf.ts';

/**
 * Visits every place from `from` up to, not including, `to` where two columns of bytes differ, ascending. Four places at a time: where nothing changed, which is
 * nearly everywhere while a reader drags, one comparison stands for four.
 */
export function forEachByteChange(
  before: Uint8Array,
  after: Uint8Array,
  from: number,
  to: number,
  visit: (place: number) => void,
): void {
  const [wordsBefore, wordsAfter] = [wordsOf(before), wordsOf(after)];
  const step = (first: number, end: number): void => {
    for (let place = first; place < end; place++) if (before[place] !== after[place]) visit(place);
  };
  const [firstWord, endWord] = [Math.ceil(from / 4), Math.floor(to / 4)];
  if (wordsBefore === null || wordsAfter === null || firstWord >= endWord) {
    step(from, to);
    return;
  }
  step(from, firstWord * 4);
  for (let word = firstWord; word < endWord; word++) {
    if (wordsBefore[word] !== wordsAfter[word]) step(word * 4, word * 4 + 4);
  }
  step(endWord * 4, to);
}
