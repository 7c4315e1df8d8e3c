import { foldSpace } from './foldSpace.ts';
import { splitClauses } from './splitClauses.ts';

/** UTF-16 units. */
export const LONGEST_TITLE = 90;
const SHORTEST_TITLE = 24; // a clause shorter than this ("died in Luhansk") takes its neighbour in

const LEAD =
  /^(?:(?:and|but|so|then|also|however|meanwhile|moreover|furthermore|in addition|additionally|besides|nevertheless|instead|still|yet|while|whereas|although|though|because|since|that|which|who)\b[,:]?\s+)+/iu;
const SAID = /^according to [^,]{2,60},\s+/iu;
const TAIL_SAID =
  /,\s+(?:according to\b.{2,80}|(?:[\w’'.-]+\s+){0,6}(?:said|says|reported|reports|announced|wrote|told [\w’' ]{2,30})(?:\s+(?:on|in)\s[\w’', ]{2,40})?)[.]?$/u;
const BROKEN_OFF =
  /[,;:]?\s+(?:and|or|of|in|on|at|to|the|a|an|for|from|by|with|as|near|into|their|his|her|its|were|was|is|are)$/iu;

/**
 * One line for a list, made of the quote's own words: the clause with the place, without lead-ins ("However,", "according to …,")
 * and closing attributions; cut at a clause or a word, then closed with "…". In: the sentence's text and the place's offsets in it.
 */
export function makeTitle(sentence: string, placeStart: number, placeEnd: number): string {
  const whole = tidy(sentence);
  if (whole.length <= LONGEST_TITLE) return whole;
  const clauses = splitClauses(sentence);
  const at = Math.max(
    0,
    clauses.findIndex(({ end }) => end >= placeEnd),
  );
  const clause = clauses[at]!;
  const own = tidy(sentence.slice(clause.start, clause.end));
  if (own.length > LONGEST_TITLE) return cut(sentence, clause.start, placeStart, placeEnd);
  const next = clauses[at + 1];
  if (own.length >= SHORTEST_TITLE || next === undefined) return own;
  const wider = tidy(sentence.slice(clause.start, next.end));
  return wider.length <= LONGEST_TITLE ? wider : own;
}

/** Keeps the place in view: from the clause's start where it fits, else from the words just before the place. */
function cut(sentence: string, clauseStart: number, placeStart: number, placeEnd: number): string {
  const fromStart = tidy(sentence.slice(clauseStart, clauseStart + 400));
  const reach = foldSpace(sentence.slice(clauseStart, placeEnd)).length;
  if (reach <= LONGEST_TITLE - 2) return shorten(fromStart);
  const comma = sentence.lastIndexOf(', ', placeStart);
  const nearby = Math.max(clauseStart, placeStart - 50);
  const space = sentence.indexOf(' ', nearby) + 1;
  const from = comma >= nearby ? comma + 2 : Math.min(space, placeStart);
  return shorten(tidy(sentence.slice(from, from + 400)));
}

function shorten(line: string): string {
  if (line.length <= LONGEST_TITLE) return line;
  const head = line.slice(0, LONGEST_TITLE - 1);
  const pause = Math.max(
    head.lastIndexOf(', '),
    head.lastIndexOf('; '),
    head.lastIndexOf(' – '),
    head.lastIndexOf(' — '),
  );
  const end = pause > LONGEST_TITLE * 0.6 ? pause : head.lastIndexOf(' ');
  let words = head.slice(0, end > 0 ? end : head.length);
  while (BROKEN_OFF.test(words)) words = words.replace(BROKEN_OFF, '');
  return `${words.replace(/[\s,;:–—-]+$/u, '')}…`;
}

function tidy(words: string): string {
  let line = foldSpace(words).replace(LEAD, '').replace(SAID, '').replace(TAIL_SAID, '');
  line = line.replace(/[\s,;:–—-]+$/u, '').replace(/(?<![.…])\.$/u, '');
  line = unpaired(line);
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** A cut leaves half a pair of quotation marks or brackets behind: takes it off at the ends. */
function unpaired(line: string): string {
  const count = (mark: string) => line.split(mark).length - 1;
  let whole = line;
  if (count('“') > count('”')) whole = whole.replace(/^“/u, '');
  if (count('”') > count('“')) whole = whole.replace(/”$/u, '');
  if (count('"') % 2 === 1) whole = whole.replace(/^"|"$/u, '');
  if (count('(') > count(')')) whole = whole.replace(/\s*\([^()]*$/u, '');
  return whole;
}
