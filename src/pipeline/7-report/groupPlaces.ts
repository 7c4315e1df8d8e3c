import { isHome } from './isHome.ts';
import { type Part, partOf as part } from './partOf.ts';
import type { PlacedMention } from './placeSentences.ts';
import { placesOfHappening } from './placesOfHappening.ts';
import type { Clause } from './splitClauses.ts';

/** The places of one report and the words it rests on: clean-text offsets of its clause, `end` excluded. */
export type PlaceGroup = {
  readonly parts: readonly Part[];
  readonly start: number;
  readonly end: number;
  /** The only place is where somebody named lives or comes from. */
  readonly isHomeOnly: boolean;
};

type Sorted = {
  readonly homes: PlacedMention[];
  readonly froms: PlacedMention[];
  readonly tos: PlacedMention[];
  readonly wheres: PlacedMention[];
};

const VERB_AFTER =
  /\b(?:is|are|was|were|has|have|had|did|says?|said|[a-z]{3,}ed|went|came|left|died|wrote|made|took|gave|knits?|[a-z]{3,}(?:es|ing))\b/u;

const BOUND_FOR =
  /\b(?:set(?:s|ting)? (?:off|out)|left|leav(?:e|es|ing)|depart(?:s|ed|ing)?|head(?:s|ed|ing)|bound|flew|flown|travel(?:s|led|ling|ed|ing)?|went|going|sent|taken|moved|transferred|bused|airlifted|deported|evacuated)\s+(?:[\w’'-]+\s+){0,4}?(?:for|to|towards?)\s+(?:[\w’'-]+\s+){0,5}(?:in|at|near|outside)\s+(?:the\s+)?(?:[a-z]+\s+of\s+)?$/u;

/** "from Asino, Tara and the town of Tula": the list goes on, and so does what its first name was. */
const IN_A_LIST = /^\s*(?:,(?:\s*(?:and|or))?|and|or)\s+(?:the\s+)?(?:(?:city|town|village)\s+of\s+)?$/u;

/**
 * Gathers the places of a sentence into reports.
 *
 * In: the clean text, the sentence's clauses (clean-text offsets) and its mentions with role where, from or to, containers gone.
 * Out: one group a report. Each place where something is said to be is one; from A to B is one with two; home towns
 * ("Lev from Asino") go along with the clause's place of happening, or stand alone where the sentence has one home and no other place, or
 * the home's own clause has a verb: a list of the dead with their home towns ("Lev from Asino; Ivan from Tara") is told of no place.
 */
export function groupPlaces(
  text: string,
  clauses: readonly Clause[],
  mentions: readonly PlacedMention[],
): readonly PlaceGroup[] {
  const groups: PlaceGroup[] = [];
  for (const clause of joinedClauses(text, clauses, mentions)) {
    const inside = within(clause, mentions);
    if (inside.length > 0) groupClause(text, clause, onePerPlace(inside), groups);
  }
  const isIdleHome = (group: PlaceGroup) => group.isHomeOnly && !hasOwnVerb(text, group);
  return mentions.length === 1 ? groups : groups.filter((group) => !isIdleHome(group));
}

/** The clause tells where those just spoken of were at the time. */
const AT_THE_TIME =
  /^\W*(?:while|when|as) (?:he|she|they|serving|working|staying|visiting|on (?:duty|leave|holiday))\b/i;

/**
 * "left Norilsk, and arrived in Omsk": a departure and the arrival after it are one clause. So are "a soldier from Asino was robbed" and
 * "while he was in Omsk": Asino is a home town, and Omsk is where it happened.
 */
function joinedClauses(
  text: string,
  clauses: readonly Clause[],
  mentions: readonly PlacedMention[],
): readonly Clause[] {
  if (clauses.length < 2 || mentions.length < 2) return clauses;
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    if (last !== undefined && (isOneWay(text, last, clause, mentions) || isOneMoment(text, last, clause, mentions))) {
      joined[joined.length - 1] = { start: last.start, end: clause.end };
    } else joined.push(clause);
  }
  return joined;
}

const isOneWay = (text: string, first: Clause, second: Clause, mentions: readonly PlacedMention[]): boolean =>
  leavesOnly(text, first, mentions) && arrivesOnly(second, mentions);

function isOneMoment(text: string, first: Clause, second: Clause, mentions: readonly PlacedMention[]): boolean {
  if (!AT_THE_TIME.test(text.slice(second.start, second.end))) return false;
  const inFirst = within(first, mentions);
  return inFirst.length > 0 && inFirst.every((placed) => isHome(text, placed)) && within(second, mentions).length > 0;
}

function within({ start, end }: Clause, mentions: readonly PlacedMention[]): readonly PlacedMention[] {
  const inside: PlacedMention[] = [];
  for (const placed of mentions) {
    if (placed.start >= start && placed.start < end) inside.push(placed);
  }
  return inside;
}

function leavesOnly(text: string, clause: Clause, mentions: readonly PlacedMention[]): boolean {
  const inside = within(clause, mentions);
  return inside.length > 0 && inside.every((placed) => placed.mention.role === 'from' && !isHome(text, placed));
}

function arrivesOnly(clause: Clause, mentions: readonly PlacedMention[]): boolean {
  const inside = within(clause, mentions);
  return inside.length > 0 && inside.every(({ mention }) => mention.role === 'to');
}

function groupClause(text: string, clause: Clause, mentions: readonly PlacedMention[], groups: PlaceGroup[]): void {
  const sorted = sortParts(text, clause, mentions);
  const { homes, froms, tos, wheres } = sorted;
  const isHomeOnly = tos.length === 0 && wheres.length === 0 && froms.length === 0;
  if (isHomeOnly && homes.length !== 1) return;
  const told = tos.length === 0 ? stays(text, sorted) : ways(sorted);
  for (const parts of told) groups.push({ parts, start: clause.start, end: clause.end, isHomeOnly });
}

function ways({ homes, froms, tos, wheres }: Sorted): readonly (readonly Part[])[] {
  const origins = froms.length === 0 && wheres.length === 0 ? homes : froms;
  if (origins.length > 0) return [...movements(origins, 'from', tos), ...wheres.map((where) => [part(where, 'where')])];
  return wheres.length > 0 ? movements(wheres, 'where', tos) : tos.map((to) => [part(to, 'to')]);
}

/** Nobody goes anywhere: places where something is, each with the places that people are from; else those places. */
function stays(text: string, { homes, froms, wheres }: Sorted): readonly (readonly Part[])[] {
  const from = (places: readonly PlacedMention[]) => places.map((place) => part(place, 'from'));
  if (wheres.length === 1 && froms.length === 0 && homes.length === 0) return [[part(wheres[0]!, 'where')]];
  if (wheres.length > 0) {
    const origins = [...from(froms), ...from(homes)];
    return placesOfHappening(text, wheres).map((places) => [
      ...places.map((where) => part(where, 'where')),
      ...origins,
    ]);
  }
  return froms.length > 0 ? froms.map((one) => [part(one, 'from'), ...from(homes)]) : [from(homes)];
}

/** One way is one report: many from one place, or one place from many, are as many reports; many to many cannot be told apart. */
function movements(
  origins: readonly PlacedMention[],
  role: 'from' | 'where',
  tos: readonly PlacedMention[],
): readonly (readonly Part[])[] {
  const away = origins.map((origin) => part(origin, role));
  const towards = tos.map((to) => part(to, 'to'));
  if (towards.length === 1) return away.map((origin) => [origin, towards[0]!]);
  if (away.length === 1) return towards.map((to) => [away[0]!, to]);
  const isAlternating =
    away.length === towards.length && away.every((origin, index) => isBetweenNeighbours(origin, towards, index));
  return isAlternating ? away.map((origin, index) => [origin, towards[index]!]) : [[...away, ...towards]];
}

/** "from A to B and from C to D": the nth origin stands after the destination before it and before its own. */
function isBetweenNeighbours(origin: Part, towards: readonly Part[], index: number): boolean {
  const previous = towards[index - 1];
  return (
    origin.placed.start < towards[index]!.placed.start &&
    (previous === undefined || previous.placed.start < origin.placed.start)
  );
}

function sortParts(text: string, clause: Clause, mentions: readonly PlacedMention[]): Sorted {
  const sorted: Sorted = { homes: [], froms: [], tos: [], wheres: [] };
  let lastHome: PlacedMention | null = null;
  for (const placed of mentions) {
    const { role } = placed.mention;
    const isListed = lastHome !== null && IN_A_LIST.test(text.slice(lastHome.end, placed.start));
    if (role !== 'to' && role !== 'mentioned' && (isListed || isHome(text, placed))) {
      sorted.homes.push(placed);
      lastHome = placed;
    } else if (role === 'to' || isBound(text.slice(clause.start, placed.start))) sorted.tos.push(placed);
    else if (role === 'from') sorted.froms.push(placed);
    else sorted.wheres.push(placed);
  }
  return sorted;
}

/** "were seen setting off for a camp in Omsk": what is said to be in Omsk is where they go. In: the words of the clause before the place. */
function isBound(before: string): boolean {
  return BOUND_FOR.test(before);
}

/** The same place named twice in a clause is one part, the first. */
function onePerPlace(mentions: readonly PlacedMention[]): readonly PlacedMention[] {
  if (mentions.length < 2) return mentions;
  const seen = new Set<string>();
  return mentions.filter(({ mention }) => {
    const key = `${mention.place?.id} ${mention.role}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** "Rodionov, from Lyskovo, was mobilised in September, …": the home's own clause tells something of its own. */
function hasOwnVerb(text: string, { parts, end }: PlaceGroup): boolean {
  return VERB_AFTER.test(text.slice(parts[0]!.placed.end, end));
}
