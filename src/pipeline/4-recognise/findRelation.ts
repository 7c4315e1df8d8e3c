import type { Relation } from '../../model/mention.ts';
import { directionBefore, UNIT_OF } from './directionBefore.ts';
import type { Span } from './findSpans.ts';
import { hashWord } from './hashWord.ts';
import { plainBefore } from './plainBefore.ts';
import type { Scene } from './spanFeatures.ts';

const IN: Relation = { kind: 'in' };
const REACH = 90; // UTF-16 units before a name that can hold "about 160 kilometres to the south-east of the city of"

/** Degrees clockwise from north. */
const BEARINGS: ReadonlyMap<string, number> = new Map([
  ['north', 0],
  ['northeast', 45],
  ['east', 90],
  ['southeast', 135],
  ['south', 180],
  ['southwest', 225],
  ['west', 270],
  ['northwest', 315],
]);

const KM_PER_UNIT: ReadonlyMap<string, number> = new Map([
  ['k', 1],
  ['m', 0.001],
  ['mi', 1.609344],
]);

const NEAR = new RegExp(
  `\\b(?:near|nearby|close to|not far from|next to|adjacent to|in the vicinity of|just off|around) ${UNIT_OF}$`,
);
const OUTSIDE = new RegExp(`\\b(?:outside(?: of)?|on the (?:outskirts|edge) of|the outskirts of|beyond) ${UNIT_OF}$`);
const BETWEEN = /\bbetween (?:the )?$/;
const FIRST_CYRILLIC = 0x400;
/** "на трассе Омск — Томск": a road is told by its ends. */
const ROAD_FROM = /(?:трасс|автодорог|дорог|перегон|шоссе)\p{Ll}*\s(?<first>\p{Lu}[\p{L}-]+\s?[—–-]\s?)?$/u;
const ROAD_TO = /^\s?[—–-]\s?\p{Lu}/u;
const AND_HASH = hashWord('and');

/** The words that an expression above can end in; before any other word, and most names stand before another, there is nothing to read. */
const LAST_WORDS = new Set(
  'of from outside the capital city town village port near nearby to off around beyond between and'.split(' '),
);
/**
 * Reads how the happening lies to the place: in it, near, outside, between two, or so many km in a direction. `last`: the word before
 * the name, `lastWordBefore`.
 */
export function findRelation({ text, tokens }: Scene, { start, end, from }: Span, last: string): Relation {
  if (text.charCodeAt(start) >= FIRST_CYRILLIC) return isRoadEnd(text, start, end) ? { kind: 'between' } : IN;
  if (!LAST_WORDS.has(last)) return IN;
  const before = plainBefore(text, Math.max(0, start - REACH), start);
  const direction = directionBefore(before);
  if (direction !== null && (direction[1] ?? direction[3]) !== undefined) return directionOf(direction);
  if (NEAR.test(before)) return { kind: 'near' };
  if (OUTSIDE.test(before)) return { kind: 'outside' };
  if (
    BETWEEN.test(before) ||
    (tokens.hash[from - 1] === AND_HASH && /\bbetween (?:the )?[^,.;]{2,40} and $/.test(before))
  ) {
    return { kind: 'between' };
  }
  return IN;
}

function isRoadEnd(text: string, start: number, end: number): boolean {
  const road = ROAD_FROM.exec(text.slice(Math.max(0, start - REACH), start));
  return road !== null && (road.groups?.['first'] !== undefined || ROAD_TO.test(text.slice(end, end + 4)));
}

function directionOf([, amount, unit, words]: RegExpExecArray): Relation {
  const bearing = words === undefined ? undefined : BEARINGS.get(words.replace(/[ -]/, ''));
  const distanceKm = amount === undefined || unit === undefined ? undefined : kilometres(amount, unit);
  return {
    kind: 'direction',
    ...(distanceKm === undefined ? {} : { distanceKm }),
    ...(bearing === undefined ? {} : { bearing }),
  };
}

/** "1,200" is a thousand, "1,5" and "1.5" are one and a half. */
function kilometres(amount: string, unit: string): number {
  const number = Number(/,\d{3}$/.test(amount) ? amount.replace(',', '') : amount.replace(',', '.'));
  const each = unit.startsWith('k') ? KM_PER_UNIT.get('k') : KM_PER_UNIT.get(unit.startsWith('mi') ? 'mi' : 'm');
  return Math.round(number * (each ?? 1) * 100) / 100;
}
