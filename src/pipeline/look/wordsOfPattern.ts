import { type Way, waysOfPattern } from './waysOfPattern.ts';

/**
 * One of the things of which a text must hold one for an expression to match in it: a word ("vows"), the start of a word ("mon*"), a mark ("?"), a
 * digit ("1") or a Cyrillic letter ("я"). Words are runs of ASCII letters, here small ones, so "don't" is two.
 */
export type Needed = string;

/** The commonest words of news, the commonest first: to look for one of them is to find nearly every sentence. */
const COMMON =
  'the of to and a in that is was he for said it with as his on be at by i this had not are but from or have an they which one you she all her there were would their we him been has when who will more no if out so up what its about into than them can only other new some could time these two may then do first any now such like our over man me even most made after also did many before must through years where much your way well down should because each just those people how state made good world see last against three while during without around again since home second later third set away national free late run long left found public great help area take least water early';

/** The nth word of a language is about 1/n as common as the first. Of others the longer are rarer. */
const COMMONEST = 2000;
const COSTS: ReadonlyMap<Needed, number> = new Map<Needed, number>([
  ['1', 100],
  ['я', 3],
  ['%', 2],
  ['?', 2],
  ...COMMON.split(' ').map((word, rank) => [word, COMMONEST / (rank + 1)] as const),
]);
/** The start of a word of fewer letters is found nearly everywhere. */
const LEAST_START = 3;

/**
 * Finds what a text must hold for an expression to match: of each way through it the rarest part, if none of its parts is needed anyway. Null where
 * some way has no part that is known.
 */
export function wordsOfPattern(pattern: RegExp): readonly Needed[] | null {
  const needed = new Set<Needed>();
  const ways = waysOfPattern(pattern).map(partsOf);
  for (const parts of ways.sort((a, b) => a.length - b.length)) {
    if (parts.length === 0) return null;
    if (!parts.some((part) => needed.has(part)))
      needed.add(parts.reduce((best, part) => (costOf(part) < costOf(best) ? part : best)));
  }
  return [...needed];
}

function costOf(part: Needed): number {
  return COSTS.get(part.endsWith('*') ? part.slice(0, -1) : part) ?? 1 + 1 / part.length;
}

/** Runs of letters that start at the edge of a word, and other signs that can be looked for. */
function partsOf(way: Way): Needed[] {
  const parts: Needed[] = [];
  for (let at = 0, next = 0; at < way.length; at = next) {
    next = endOfRun(way, at);
    if (KNOWN.has(way[at]!)) parts.push(way[at]!);
    else if (isLetter(way[at]) && isKnown(way[at - 1])) {
      if (isKnown(way[next])) parts.push(way.slice(at, next));
      else if (next - at >= LEAST_START) parts.push(`${way.slice(at, next)}*`);
    }
  }
  return parts;
}

const KNOWN: ReadonlySet<string> = new Set(['1', 'я', '%', '?']);
const isLetter = (sign: string | undefined): boolean => sign !== undefined && sign >= 'a' && sign <= 'z';
const isKnown = (sign: string | undefined): boolean => sign !== undefined && sign !== '*';

function endOfRun(way: Way, at: number): number {
  let end = at + 1;
  while (isLetter(way[at]) && isLetter(way[end])) end += 1;
  return end;
}
