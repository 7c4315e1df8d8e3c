import { FINITE_VERB } from './finiteVerb.ts';
import { foldSpace } from './foldSpace.ts';
import { splitClauses } from './splitClauses.ts';

/** UTF-16 units. */
const LONGEST_TITLE = 90;
const SHORTEST_TITLE = 24;

const LEAD =
  /^(?:(?:and|but|so|then|also|however|meanwhile|moreover|furthermore|in addition|additionally|besides|nevertheless|instead|still|yet|that)\b(?! well)[,:]?\s+)+/i;
/** What joins a clause to the one before it. At the start of a sentence it stays: there it governs what follows. */
const JOINING = /^(?:while|whereas|although|though|because|since|as|when)\s+(?!well\b)/i;
const SAID =
  /^(?:according to [^,]{2,60}|as a result|for example|for instance|in particular|at the same time|among other things),\s+/i;
const TAIL_SAID =
  /,\s+(?:according to\b.{2,80}|(?:[\w’'.-]+\s+){0,6}(?:said|says|reported|reports|announced|wrote|insisted|added|told [\w’' ]{2,30})(?:\s+(?:on|in)\s[\w’', ]{2,40})?)[.]?$/u;
/** Words that a line must not end with: something would have to follow. */
const DANGLING =
  /[,;:]?\s+(?:and|or|of|in|on|at|to|the|a|an|for|from|by|with|as|near|into|their|his|her|its|were|was|is|are|has|have|had|who|which|that|where|when|while|but|also|not|be|been|being|more|than|about|some|off|out|up|over|will|would|including|amid|after|before|against|between|under|during)$/i;

/** A clause that opens so has its subject elsewhere. */
const HEADLESS =
  /^(?:and\s+|or\s+)?(?:is|are|was|were|has|have|had|will|would|did|does|be|been|being|who|which|whose|where|including|in order|to|than|at a|it|he|she|they|this|that|these|those|said|such as|[a-z]+ing\b|[a-z]+ed\b|later|then|also|died|left|went|came|took|fled|sent|killed|found)\b/i;

/**
 * One line for a list, made of the quote's own words and none besides. In: a sentence and the offset in it where the place ends.
 *
 * The whole sentence where it fits; else the clause with the place, if it can stand alone (a subject, a verb, a fair length); else
 * the start of that clause or of the sentence. Lead-ins ("However,", "according to …,") and
 * closing attributions go; what is cut ends in "…".
 */
export function makeTitle(sentence: string, placeEnd: number): string {
  const whole = tidy(sentence);
  if (whole.length <= LONGEST_TITLE) return whole;
  const clauses = splitClauses(sentence);
  const at = Math.max(
    0,
    clauses.findIndex(({ end }) => end >= placeEnd),
  );
  const own =
    standing(sentence, clauses, at, at) ??
    standing(sentence, clauses, at, at + 1) ??
    standing(sentence, clauses, at - 1, at);
  if (own !== null) return own;
  const clause = foldSpace(sentence.slice(clauses[at]!.start, clauses[at]!.end));
  if (at > 0 && PREDICATE.test(clause))
    return shorten(`… ${tidy(clause).replace(/^./u, (letter) => letter.toLowerCase())}`);
  const isStanding = !HEADLESS.test(clause.replace(LEAD, '')) && FINITE_VERB.test(clause.replace(/^\S+/u, ''));
  return isStanding && clause.length > LONGEST_TITLE ? shorten(tidy(clause)) : shorten(whole);
}

/** Told of a subject that stands clauses before: "… wounded near Kreminna". */
const PREDICATE = /^(?:and\s+)?(?:later |then )?(?:was|were|is|are|has|have|died|fell|[a-z]+ed)\s/u;

/** Clauses `first` to `last` as a line, if they exist, fit and can stand alone. */
function standing(
  sentence: string,
  clauses: readonly { start: number; end: number }[],
  first: number,
  last: number,
): string | null {
  const [from, to] = [clauses[first], clauses[last]];
  if (from === undefined || to === undefined) return null;
  const words = foldSpace(sentence.slice(from.start, to.end)).replace(first === 0 ? /^(?!)/u : JOINING, '');
  if (HEADLESS.test(words.replace(LEAD, ''))) return null;
  const line = tidy(words);
  const isFair = line.length >= SHORTEST_TITLE && line.length <= LONGEST_TITLE;
  return isFair && FINITE_VERB.test(line.replace(/^\S+/u, '')) ? line : null;
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
  const isWhole = pause > LONGEST_TITLE * 0.6 && FINITE_VERB.test(head.slice(0, pause).replace(/^\S+/u, ''));
  const end = isWhole ? pause : head.lastIndexOf(' ');
  let words = head.slice(0, end > 0 ? end : head.length);
  while (DANGLING.test(words)) words = words.replace(DANGLING, '');
  return `${unpaired(withoutPause(words))}…`;
}

function tidy(words: string): string {
  let line = foldSpace(words).replace(LEAD, '').replace(SAID, '').replace(LEAD, '');
  if (line.includes(',')) line = line.replace(TAIL_SAID, '');
  line = withoutStop(withoutPause(line));
  line = unpaired(line);
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** Spaces and marks that something would have to follow. */
function withoutPause(line: string): string {
  let end = line.length;
  while (end > 0 && PAUSE.test(line[end - 1]!)) end -= 1;
  return line.slice(0, end);
}

const PAUSE = /[\s,;:–—-]/u;

const withoutStop = (line: string): string => (line.endsWith('.') ? line.replace(STOP, '') : line);

/** The full stop of a sentence; not of an abbreviation, nor one of three. */
const STOP = /(?<![.…]|\b[A-Z]|\b(?:Mr|Dr|St|No|a\.m|p\.m))\.$/u;

const PAIRED = /["“”()]/u;

/** A cut leaves half a pair of quotation marks or brackets behind: takes it off. */
function unpaired(line: string): string {
  if (!PAIRED.test(line)) return line;
  const count = (mark: string) => line.split(mark).length - 1;
  let whole = line;
  if (count('“') > count('”')) whole = whole.replace(/^“/u, '');
  if (count('”') > count('“')) whole = whole.replace(/”$/u, '');
  if (count('"') % 2 === 1) whole = whole.replace(/^"|"$/u, '');
  if (count('(') > count(')')) whole = whole.replace(/\s*\([^()]*$/u, '');
  return whole;
}
