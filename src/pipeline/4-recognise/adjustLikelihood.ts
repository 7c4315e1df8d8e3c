import type { Span } from './findSpans.ts';
import { hashWord } from './hashWord.ts';
import { WORD } from './lexicon.ts';
import { listHead } from './listHead.ts';
import { classBit } from './nameFacts.ts';
import type { Scene } from './spanFeatures.ts';
import { SHAPE, TOKEN } from './tokens.ts';

const FIRST_LEVEL = classBit('admin1');
const ADMIN1 = FIRST_LEVEL | classBit('country');
const FLOOR = 0.6;
const UNIT_FLOOR = 0.9;
const NAMED_FLOOR = 0.75;
const OF_NAME_FLOOR = 0.99;
const KNOWN_POPULATION = 4; // log10: 10,000 people
const LARGE_POPULATION = 5;
const NEARING_WORDS = new Set('near towards toward outside'.split(' ').map(hashWord));
const OF_HASH = hashWord('of');
/** Class words that belong to a unit's name; "state", "county" and "city" as often stand beside it ("Washington state"). */
const UNIT_WORDS = new Set(
  [
    'oblast',
    'krai',
    'kray',
    'okrug',
    'region',
    'republic',
    'province',
    'governorate',
    'prefecture',
    'canton',
    'voivodeship',
  ].map(hashWord),
);
const SETTLEMENT_WORDS = new Set(
  ['city', 'town', 'village', 'hamlet', 'settlement', 'suburb', 'township'].map(hashWord),
);
const SHIP_WORDS = new Set('off left leaving fled reached departed'.split(' ').map(hashWord));
const COMMON_OR_PERSON = WORD.common1 | WORD.common5 | WORD.common25 | WORD.person;
const CITY_HASH = hashWord('city');
/** What a city has: after "Toledo City" these say that the city is called Toledo. */
const CITY_BODIES = new Set(
  'council councillors hall commission commissioners manager attorney clerk duma police schools court councilman councilwoman'
    .split(' ')
    .map(hashWord),
);
const COMMA_HASH = hashWord(',');
const HYPHEN_HASH = hashWord('-');
const OLDEST = 3; // digits of an age
const CYRILLIC_PLACE_WORDS = new Set(
  'в во у на из з із під под над около возле біля от від до через город городе города місто місті міста село селе села'
    .split(' ')
    .map(hashWord),
);
const CYRILLIC_RIVER_WORDS = new Set(
  'река реки реке реку рекой річка річки річці річку озеро озера озере'.split(' ').map(hashWord),
);
const FIRST_CYRILLIC = 0x400;
const LAST_CYRILLIC = 0x4ff;

/**
 * Mends what too few learning examples show, in place: names that share a class word ("Donetsk and Lugansk People's Republics") and
 * Cyrillic names of known places are raised, as are first-level units with their class word ("Samara region"), what stands before such
 * a unit ("Asino, Tomsk region"), what "the town of" names, and known names around "of" ("Port of Spain"); a common word that starts a sentence
 * and stands there only, a given name before a surname, and a name that the article gives to a person are lowered.
 */
export function adjustLikelihood(scene: Scene, likelihood: Float32Array): void {
  const { spans } = scene;
  for (let index = 0; index < spans.length; index += 1)
    likelihood[index] = mended(scene, spans[index] as Span, index, likelihood[index] as number);
  for (let index = 0; index < spans.length; index += 1) {
    const container = scene.facts.containerOf[index] as number;
    if (container === -1 || (likelihood[index] as number) >= NAMED_FLOOR) continue;
    if (isUnit(scene, spans[container] as Span) && isWholeRun(scene, spans[index] as Span))
      likelihood[index] = NAMED_FLOOR;
  }
}

function mended(scene: Scene, span: Span, index: number, value: number): number {
  const isFar = isCyrillic(scene.text.charCodeAt(span.start));
  if (isFar && isNoCyrillicPlace(scene, span)) return value * 0.3;
  const floor = floorByForm(scene, span, isFar);
  if (value < floor) return floor;
  if (isCityOfBody(scene, span)) return isKnownCity(span) ? Math.max(value, OF_NAME_FLOOR) : value * 0.3;
  if (isCommonStart(scene, span, index)) return value * 0.5;
  if (isAfterTitle(scene, span) || isSurname(scene, span, index)) return value * 0.6;
  if (isGivenName(scene, span)) return value * 0.5;
  return isKnownOfName(scene, span) ? Math.max(value, OF_NAME_FLOOR) : value;
}

/** How likely the form of the words alone makes a span a place name; 0 where it says nothing. `isFar`: it is written in Cyrillic. */
function floorByForm(scene: Scene, span: Span, isFar: boolean): number {
  if (isUnit(scene, span) || (isFar && isAfterCyrillicPlaceWord(scene, span))) return UNIT_FLOOR;
  if (isNamedSettlement(scene, span)) return NAMED_FLOOR;
  return isSureByForm(scene, span, isFar) || isLeftOrOffCoast(scene, span) || isWhereTownsStand(scene, span)
    ? FLOOR
    : 0;
}

/** "Samara region", "Tomsk Oblast": a class word in the span itself, and a first-level unit that bears the whole name. */
function isUnit({ runs, tokens }: Scene, { from, to, facts }: Span): boolean {
  if (to - from < 2 || (facts.classes & FIRST_LEVEL) === 0 || (runs.from[from] as number) < from) return false;
  return UNIT_WORDS.has(tokens.hash[to - 1] as number);
}

/** "the city of Neryungri", known or not: the words say what it is. */
function isNamedSettlement(scene: Scene, span: Span): boolean {
  const { tokens } = scene;
  if (span.from < 2 || tokens.hash[span.from - 1] !== OF_HASH || !isWholeRun(scene, span)) return false;
  return tokens.shape[span.from - 2] === SHAPE.lower && SETTLEMENT_WORDS.has(tokens.hash[span.from - 2] as number);
}

/** "off Bari", "left Bergen": a known town, and no common word or given name, after a word that ships and travellers go by. */
function isLeftOrOffCoast(scene: Scene, span: Span): boolean {
  const { from, to, facts } = span;
  if (from === 0 || facts.population < KNOWN_POPULATION || !SHIP_WORDS.has(scene.tokens.hash[from - 1] as number))
    return false;
  const bits = scene.runs.bits[from] as number;
  if (to - from !== 1 || (bits & COMMON_OR_PERSON) !== 0 || !isWholeRun(scene, span)) return false;
  return (bits & WORD.givenName) === 0 || scene.tokens.kind[to] === TOKEN.mark;
}

/** "near Port-au-Prince", "towards Gomel": a large town, and no common word or person's name, after a word that only places follow. */
function isWhereTownsStand(scene: Scene, span: Span): boolean {
  const { from, facts } = span;
  if (from === 0 || facts.population < LARGE_POPULATION || !NEARING_WORDS.has(scene.tokens.hash[from - 1] as number))
    return false;
  const bits = scene.runs.bits[from] as number;
  return (bits & (COMMON_OR_PERSON | WORD.givenName)) === 0 && isWholeRun(scene, span);
}

/** Does the span fill its run of capitalised words, but for a small word that starts the sentence ("In Asino")? */
function isWholeRun({ runs, tokens }: Scene, { from, to }: Span): boolean {
  if (tokens.shape[from] !== SHAPE.capital || (runs.to[to - 1] as number) > to) return false;
  const runFrom = runs.from[from] as number;
  if (runFrom >= from) return true;
  return (
    runFrom === from - 1 &&
    tokens.first[runFrom] === 1 &&
    ((runs.bits[runFrom] as number) & (WORD.function | WORD.placePreposition)) !== 0
  );
}

const isCyrillic = (unit: number): boolean => unit >= FIRST_CYRILLIC && unit <= LAST_CYRILLIC;

/** "в Таганроге", "из Читы", "под Киевом", "город Орск": a known town of one word after a word that places follow. */
function isAfterCyrillicPlaceWord({ tokens }: Scene, { from, to, facts }: Span): boolean {
  if (from === 0 || to - from !== 1) return false;
  return facts.population >= KNOWN_POPULATION && CYRILLIC_PLACE_WORDS.has(tokens.hash[from - 1] as number);
}

/** In: a span that is written in Cyrillic. */
const isNoCyrillicPlace = (scene: Scene, span: Span): boolean =>
  isCyrillicRiver(scene, span) || isCyrillicStart(scene, span) || isCyrillicPart(scene, span);

/** "реки Урал": a river, not the town or the mountains of that name. */
function isCyrillicRiver({ tokens }: Scene, { from }: Span): boolean {
  return from > 0 && CYRILLIC_RIVER_WORDS.has(tokens.hash[from - 1] as number);
}

/** "Ростове-на-Дону": a river in a town's name. */
function isCyrillicPart({ tokens }: Scene, { from }: Span): boolean {
  return from > 0 && tokens.gap[from] === 0 && tokens.hash[from - 1] === HYPHEN_HASH;
}

/** "Полиция задержала": a word that starts its sentence and is a place's name only as another case of it. */
function isCyrillicStart({ tokens, text }: Scene, { from, to, start, end, name }: Span): boolean {
  if (tokens.first[from] !== 1 || to - from !== 1) return false;
  return text.slice(start, end) !== name;
}

function isSureByForm({ tokens, runs }: Scene, { facts, to }: Span, isFar: boolean): boolean {
  if (facts.rows.length === 0) return false;
  if (isFar) return facts.population >= KNOWN_POPULATION || (facts.classes & ADMIN1) !== 0;
  if ((facts.classes & ADMIN1) === 0) return false;
  const head = listHead(tokens, runs, to);
  return head !== -1 && ((runs.bits[head] as number) & WORD.admin) !== 0;
}

/** "Nice weather": a common word, first in its sentence, with a word in lower case after it, and nowhere else in the article. */
function isCommonStart({ tokens, runs, facts }: Scene, { from, to }: Span, index: number): boolean {
  if (to - from !== 1 || tokens.first[from] !== 1 || facts.useOf[index]?.total !== 1) return false;
  if (((runs.bits[from] as number) & (WORD.common1 | WORD.common5)) === 0) return false;
  return tokens.shape[to] === SHAPE.lower && ((runs.bits[to] as number) & (WORD.say | WORD.act)) === 0;
}

/** "Judge Houston": one word that ends its run, right after a title. */
function isAfterTitle({ runs, facts }: Scene, { from, to, name }: Span): boolean {
  if (to - from !== 1 || from === 0 || (runs.to[from] as number) !== to || (runs.from[from] as number) === from)
    return false;
  return name !== '' && facts.longestTo[to] !== -1 && ((runs.bits[from - 1] as number) & WORD.title) !== 0;
}

/** "Sydney Carter wrote", "Austin Reed, 22,": a given name that starts a run of two, before a word that no table of places or organisations knows. */
function isGivenName(scene: Scene, { from, to }: Span): boolean {
  const { tokens, runs } = scene;
  if (to - from !== 1 || ((runs.bits[from] as number) & WORD.givenName) === 0) return false;
  if ((runs.from[from] as number) !== from || (runs.to[from] as number) !== to + 1) return false;
  if (((runs.bits[to] as number) & ~(WORD.common25 | WORD.common5 | WORD.givenName)) !== 0) return false;
  return tokens.shape[to] === SHAPE.capital && (tokens.shape[to + 1] === SHAPE.lower || isAge(scene, to + 1));
}

/** "Austin Reed, 22,": a comma, an age, a comma. */
function isAge({ tokens }: Scene, at: number): boolean {
  const length = (tokens.end[at + 1] as number) - (tokens.start[at + 1] as number);
  if (tokens.hash[at] !== COMMA_HASH || tokens.kind[at + 1] !== TOKEN.number || length >= OLDEST) return false;
  return tokens.hash[at + 2] === COMMA_HASH;
}

/** "Toledo City Council", "Kansas City Council": what follows belongs to a city, whatever its name. */
function isCityOfBody({ tokens }: Scene, { from, to }: Span): boolean {
  if (to - from < 2 || tokens.hash[to - 1] !== CITY_HASH) return false;
  return tokens.shape[to] === SHAPE.capital && CITY_BODIES.has(tokens.hash[to] as number);
}

/** Kansas City is called so; a town that is better known as Toledo is not called Toledo City. */
const isKnownCity = ({ facts }: Span): boolean => facts.isMainName === 1 && facts.population >= KNOWN_POPULATION;

/** A word that the article uses as a surname, and never after a place preposition or before its region. */
function isSurname({ tokens, facts }: Scene, { from, to }: Span, index: number): boolean {
  const use = facts.useOf[index];
  if (to - from !== 1 || use === undefined || use.afterPreposition + use.beforeContainer > 0) return false;
  return facts.surnames.of(tokens.hash[from] as number) > 0;
}

/** "Port of Spain": a known town or unit with a small word inside. */
function isKnownOfName({ tokens }: Scene, { from, to, facts }: Span): boolean {
  return (
    to - from > 2 &&
    facts.population >= KNOWN_POPULATION &&
    tokens.shape[from + 1] === SHAPE.lower &&
    tokens.shape[to - 1] !== SHAPE.lower
  );
}
