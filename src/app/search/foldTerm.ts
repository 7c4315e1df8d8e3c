import { eachWord } from './eachWord.ts';

/** Letters without their accents, "ё" as "е", so that a reader need not type either. */
export function foldTerm(term: string): string {
  return term
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u0305\u0307-\u036f]/g, '')
    .replaceAll('ё', 'е')
    .replaceAll(/[’']/g, '');
}

/** The words of a text, folded; the same for what is searched and for what is searched for. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (word) => {
    const folded = foldTerm(word);
    if (folded !== '') words.push(folded);
  });
  return words;
}
