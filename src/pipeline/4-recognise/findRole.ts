import type { Relation, Role } from '../../model/mention.ts';
import { BEFORE_NAME, standsBefore } from './beforeName.ts';
import { findMovement } from './findMovement.ts';
import { COMMA_HASH, isCapital, POSSESSIVE_HASH } from './findRuns.ts';
import type { Span } from './findSpans.ts';
import { hashWord } from './hashWord.ts';
import { WORD } from './lexicon.ts';
import type { Scene } from './spanFeatures.ts';
import { SHAPE, TOKEN } from './tokens.ts';

const REACH = 60;
const FIRST_CYRILLIC = 0x400;
const CAPITAL_S = 0x53;
const SAINTLY =
  /^(?:['’]s)? (?:hospital|church|cathedral|chapel|school|college|parish church|monastery|basilica|abbey|hospice)\b/i;
/** log10 of 200,000. */
const CITY_POPULATION = 5.3;
const ONE_OF_MANY = new Set(['a', 'an', 'another', 'two', 'several'].map(hashWord));
const OF_HASH = hashWord('of');
const ON_HASH = hashWord('on');
const HYPHEN_HASH = hashWord('-');
const SEATED = new Set(['based', 'headquartered', 'born', 'registered'].map(hashWord));
const PARTIES = new Set(['r', 'd', 'i'].map(hashWord));
const ADDRESSING = new Set(
  'accuse accused accuses accusing warn warned warns warning urge urged urges urging tell told tells telling ask asked asks asking blame blamed blames blaming thank thanked thanks criticise criticised criticises criticize criticized criticizes press pressed presses persuade persuaded remind reminded invite invited'
    .split(' ')
    .map(hashWord),
);
const ADDRESS_ENDS = new Set('of to for not that over about against'.split(' ').map(hashWord));
/** Whether the place itself is meant (`literalNames`); where the sentence starts in the text; the word before the name (`lastWordBefore`). */
type Surroundings = { readonly isLiteral: boolean; readonly sentenceStart: number; readonly last: string };

/**
 * What a place name does in its sentence.
 *
 * Movement and place words settle most ("left Omsk", "12 km north of Omsk"); whether the place itself or what it stands for is meant
 * is learnt (`literalNames`).
 */
export function findRole(
  scene: Scene,
  span: Span,
  relation: Relation,
  { isLiteral, sentenceStart, last }: Surroundings,
): Role {
  if (relation.kind === 'direction') return 'where';
  if (isOfOrganisation(scene, span) || isOfClub(scene, span) || isOfSaint(scene, span)) return 'name';
  const before = scene.text.slice(Math.max(sentenceStart, span.start - REACH), span.start).toLowerCase();
  if (standsBefore(BEFORE_NAME.home, before, last)) return 'from';
  if (speaks(scene, span) || isOfGovernment(scene, span) || isAddressed(scene, span)) return 'actor';
  if (isSource(scene, span, before, last)) return 'actor';
  const byForm = roleByForm(scene, span, before, last);
  if (byForm !== null) return byForm;
  if (!isLiteral) return isInName(scene, span) ? 'name' : 'actor';
  const movement = findMovement(scene, span, sentenceStart, last);
  if (movement !== null) return movement;
  return standsBefore(BEFORE_NAME.passing, before, last) ? 'mentioned' : 'where';
}

/** "в Омске", "у Києві": the weights of `literalNames` were learnt on English. */
const CYRILLIC_PLACE = /(?:^|\s)(?:в|во|у|на|под|під|около|возле|біля|над)\s$/;
const CYRILLIC_AWAY = /(?:^|\s)(?:из|з|із|зі)\s$/;
const CYRILLIC_INTO = /(?:^|\s)(?:в|во|у|на)\s$/;
const CONSONANT_END = /[бвгґджзклмнпрстфхцчшщйь]$/;

/** "из Читы" is where from, "в Омск" and "в Москву" where to: after these words the case tells. Null for what stands in a place, and other scripts. */
function cyrillicMovement({ text }: Scene, { start, end, name }: Span, before: string): 'from' | 'to' | null {
  if (text.charCodeAt(start) < FIRST_CYRILLIC) return null;
  if (CYRILLIC_AWAY.test(before)) return 'from';
  if (!CYRILLIC_INTO.test(before)) return null;
  const written = text.slice(start, end);
  if (written === name) return CONSONANT_END.test(written) ? 'to' : null;
  return /[ую]$/.test(written) && /[ая]$/.test(name) ? 'to' : null;
}

/** "According to London". */
function isSource(scene: Scene, span: Span, before: string, last: string): boolean {
  return last === 'to' && before.endsWith('according to ') && !isInName(scene, span);
}

/** What the words right beside a name say of it, whatever was learnt. */
function roleByForm(scene: Scene, span: Span, before: string, last: string): Role | null {
  if (standsBefore(BEFORE_NAME.opponent, before, last)) return 'actor';
  if (isEpithet(scene, span)) return 'mentioned';
  const isAfterCyrillic = before.length > 1 && before.charCodeAt(before.length - 2) >= FIRST_CYRILLIC;
  return cyrillicMovement(scene, span, before) ?? (isAfterCyrillic && CYRILLIC_PLACE.test(before) ? 'where' : null);
}

/** Is the span part of a longer capitalised name: an organisation's, a person's, an outlet's? */
function isInName({ runs }: Scene, { from, to }: Span): boolean {
  const runFrom = runs.from[from] as number;
  const runTo = runs.to[to - 1] as number;
  if (runFrom < from && ((runs.bits[runFrom] as number) & (WORD.title | WORD.honorific)) === 0) return true;
  if (runTo <= to) return false;
  return ((runs.bits[to] as number) & WORD.title) === 0;
}

/** "University of Oxford", "Bank of England": an organisation's word and "of" before the name. */
function isOfOrganisation({ tokens, runs }: Scene, { from }: Span): boolean {
  if (from < 2 || tokens.hash[from - 1] !== OF_HASH || !isCapital(tokens, from - 2)) return false;
  return ((runs.bits[from - 2] as number) & WORD.organisation) !== 0;
}

/** "St. Vincent hospital", "St Lucia's church": a house that bears a saint's name. Not "a St. Vincent hospital", nor "St. Louis hospital": a house of that town. */
function isOfSaint({ text, tokens }: Scene, { from, start, end, facts }: Span): boolean {
  if (text.charCodeAt(start) !== CAPITAL_S || !/^(?:St\.?|Saint) /.test(text.slice(start, start + 6))) return false;
  const house = SAINTLY.exec(text.slice(end, end + 24));
  if (house === null || (from > 0 && ONE_OF_MANY.has(tokens.hash[from - 1] as number))) return false;
  return facts.population < CITY_POPULATION || !house[0].startsWith(' ');
}

/** "Wolverhampton Wanderers": the run goes on and ends in a club's word. */
function isOfClub({ runs }: Scene, { to }: Span): boolean {
  const runTo = runs.to[to - 1] as number;
  return runTo > to && ((runs.bits[runTo - 1] as number) & WORD.club) !== 0;
}

/** "the Omsk authorities", "Ankara's government": the office is meant, not the place. */
function isOfGovernment({ tokens, runs }: Scene, { to }: Span): boolean {
  const next = tokens.hash[to] === POSSESSIVE_HASH ? to + 1 : to;
  if (next >= tokens.count || tokens.shape[next] !== SHAPE.lower) return false;
  return ((runs.bits[next] as number) & WORD.government) !== 0;
}

/** "Moscow condemned": the name is the subject of what a government does. "Officials in Moscow said" is not: a preposition is before it. */
function speaks({ tokens, runs }: Scene, { from, to: end }: Span): boolean {
  const to = afterDay(tokens, runs, end);
  if (to >= tokens.count || tokens.shape[to] !== SHAPE.lower || tokens.gap[to] === 0) return false;
  if (((runs.bits[to] as number) & (WORD.act | WORD.say)) === 0) return false;
  if (tokens.first[from] === 1) return true;
  const before = runs.bits[from - 1] as number;
  return (before & (WORD.placePreposition | WORD.title | WORD.direction)) === 0 && tokens.hash[from - 1] !== COMMA_HASH;
}

/** "Moscow on Tuesday condemned": the token after the day, or the one given where there is no day. */
function afterDay(tokens: Scene['tokens'], runs: Scene['runs'], at: number): number {
  if (tokens.hash[at] !== ON_HASH || at + 2 >= tokens.count) return at;
  const bits = runs.bits[at + 1] as number;
  if ((bits & WORD.weekday) !== 0) return at + 2;
  return (bits & WORD.month) !== 0 && tokens.kind[at + 2] === TOKEN.number ? at + 3 : at;
}

/** "accused Washington of", "warned London to": a government is spoken to. */
function isAddressed({ tokens }: Scene, { from, to }: Span): boolean {
  if (from === 0 || to >= tokens.count || !ADDRESSING.has(tokens.hash[from - 1] as number)) return false;
  return ADDRESS_ENDS.has(tokens.hash[to] as number);
}

/** "the Texas-based firm", "Rep. Clay Cox (R-Lilburn)": where a firm has its seat and whom a politician stands for. */
function isEpithet({ tokens }: Scene, { from, to }: Span): boolean {
  if (tokens.hash[to] === HYPHEN_HASH && tokens.gap[to] === 0 && SEATED.has(tokens.hash[to + 1] as number)) return true;
  if (from < 2 || tokens.hash[from - 1] !== HYPHEN_HASH || tokens.gap[from] !== 0) return false;
  return tokens.shape[from - 2] === SHAPE.letter && PARTIES.has(tokens.hash[from - 2] as number);
}
