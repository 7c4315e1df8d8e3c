import { type Way, waysOfPattern } from './waysOfPattern.ts';

/**
 * One of the things of which a text must hold one for an expression to match in it: a word in small letters, words that start so, a mark (`%`, `?`),
 * a digit, a Cyrillic letter. Words are runs of ASCII letters, so "don't" is two.
 */
export type Needed =
  | { readonly kind: 'word' | 'start' | 'mark'; readonly text: string }
  | { readonly kind: 'digit' | 'cyrillic'; readonly text: '' };

/** The commonest words of news, the commonest first: to look for one of them is to find nearly every sentence. */
const COMMON =
  'the of to and a in that is was he for said it with as his on be at by i this had not are but from or have an they which one you she all her there were would their we him been has when who will more no if out so up what its about into than them can only other new some could time these two may then do first any now such like our over man me even most made after also did many before must through years where much your way well down should because each just those people how state made good world see last against three while during without around again since home second later third set away national free late run long left found public great help area take least water early';
const RANKS: ReadonlyMap<string, number> = new Map(COMMON.split(' ').map((word, rank) => [word, rank] as const));

/** The nth word of a language is about 1/n as common as the first. Of others the longer are rarer. */
const COMMONEST = 2000;
const COSTS = { digit: 100, cyrillic: 3, mark: 2 } as const;
/** The start of a word of fewer letters is found nearly everywhere. */
const LEAST_START = 3;

/**
 * Finds what a text must hold for an expression to match: of each way through it the rarest part, if none of its parts is needed anyway. Null where
 * some way has no part that is known.
 */
export function wordsOfPattern(pattern: RegExp): readonly Needed[] | null {
  const needed = new Map<string, Needed>();
  const ways = waysOfPattern(pattern).map(partsOf);
  for (const parts of ways.sort((a, b) => a.length - b.length)) {
    if (parts.some(({ kind, text }) => needed.has(`${kind} ${text}`))) continue;
    let rarest: Needed | null = null;
    for (const part of parts) {
      if (rarest === null || costOf(part) < costOf(rarest)) rarest = part;
    }
    if (rarest === null) return null;
    needed.set(`${rarest.kind} ${rarest.text}`, rarest);
  }
  return [...needed.values()];
}

/** A run of letters that starts at the edge of a word, or another sign that can be looked for; and what stands after it. */
const PART = /(?<=[-1я%?|])[a-z]+|[1я%?]/g;

function partsOf(way: Way): readonly Needed[] {
  const parts: Needed[] = [];
  for (const { 0: text, index } of way.matchAll(PART)) {
    const after = way[index + text.length] ?? '*';
    if (text === '1') parts.push({ kind: 'digit', text: '' });
    else if (text === 'я') parts.push({ kind: 'cyrillic', text: '' });
    else if (text === '%' || text === '?') parts.push({ kind: 'mark', text });
    else if (after !== '*') parts.push({ kind: 'word', text });
    else if (text.length >= LEAST_START) parts.push({ kind: 'start', text });
  }
  return parts;
}

function costOf({ kind, text }: Needed): number {
  if (kind !== 'word' && kind !== 'start') return COSTS[kind];
  const rank = RANKS.get(text);
  return rank === undefined ? 1 + 1 / text.length : COMMONEST / (rank + 1);
}
