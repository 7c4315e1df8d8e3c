import type { Found, Phrase } from './phrase.ts';

/** The named groups of a match, and what stands around it. */
export type Match = {
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly before: string;
  readonly after: string;
};

const NEAR = 40;

/** Every place where a global pattern matches and `read` makes a phrase of it. `read` sees at most 40 characters on either side. */
export function findAll(sentence: string, pattern: RegExp, read: (match: Match) => Phrase | null): Found[] {
  const found: Found[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(sentence); match !== null; match = pattern.exec(sentence)) {
    const end = match.index + match[0].length;
    const phrase = read({
      text: match[0],
      groups: match.groups ?? {},
      before: sentence.slice(Math.max(0, match.index - NEAR), match.index),
      after: sentence.slice(end, end + NEAR),
    });
    if (phrase !== null) found.push({ start: match.index, end, phrase });
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
