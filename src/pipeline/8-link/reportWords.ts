import { contentWords } from './contentWords.ts';
import type { Linkable } from './linkable.ts';

/** The words of a report that tell which happening it is, each once. The names of its places are left out, for places are compared by id. */
export function reportWords({ quote, places }: Pick<Linkable, 'quote' | 'places'>): readonly string[] {
  const distinct = new Set(contentWords(quote));
  for (const { asWritten, name } of places) {
    for (const word of wordsOfName(asWritten)) distinct.delete(word);
    if (name !== asWritten) for (const word of wordsOfName(name)) distinct.delete(word);
  }
  return [...distinct];
}

/** The words of names of places, each name taken apart once. Begun anew when full, so that no run holds more. */
const known = new Map<string, readonly string[]>();
const KNOWN_MOST = 20_000;

function wordsOfName(name: string): readonly string[] {
  const found = known.get(name);
  if (found !== undefined) return found;
  const words = contentWords(name);
  if (known.size >= KNOWN_MOST) known.clear();
  known.set(name, words);
  return words;
}
