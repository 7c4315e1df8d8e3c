import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import { contentHash } from '../../model/contentHash.ts';
import { AS_MACHINE, type Correction } from '../../model/correction.ts';
import { addDays, type Day, type DayPrecision, type DaySpan, daysBetween, parseDay } from '../../model/day.ts';
import type { Role } from '../../model/mention.ts';
import { isOnEarth, type Place, type PlaceId } from '../../model/place.ts';
import type { CategoryId } from '../../model/report.ts';
import type { Ruling } from './corrections.ts';
import { landAround } from './landAround.ts';

/** What the values of a table of corrections may name. */
export type KnownValues = {
  readonly gazetteer: Gazetteer;
  readonly categories: readonly { readonly id: CategoryId }[];
};

const ROLES: readonly Role[] = ['where', 'from', 'to', 'mentioned', 'actor', 'name', 'demonym'];
const POINT = /^point:(-?[\d.]+),(-?[\d.]+),([\d.]+)(?:,(.*))?$/su;

/** Ids of drawn points begin so. */
export const DRAWN = 'dateline:point-';

/** A drawn point may be this many km off at most: what is vaguer is a region, which has an id. */
const MOST_KM = 500;

/** Reads the value of a correction. Out: the ruling, or what is wrong with the value. */
export function readRuling({ decision, value, text }: Correction, known: KnownValues): Ruling | string {
  if (value === AS_MACHINE) return { kind: 'machine' };
  switch (decision) {
    case 'not-a-place':
    case 'hide':
    case 'checked':
    case 'help':
      return { kind: decision };
    case 'place':
      return placeRuling(value, text, known.gazetteer);
    case 'role': {
      const role = ROLES.find((name) => name === value);
      return role === undefined ? `"${value}" is no role; there are ${ROLES.join(', ')}` : { kind: 'role', role };
    }
    case 'day':
      return dayRuling(value);
    case 'category': {
      const category = known.categories.find(({ id }) => id === value);
      return category === undefined ? `there is no category "${value}"` : { kind: 'category', category: category.id };
    }
    case 'merge':
      return value === '' ? 'merge needs a word that its reports share' : { kind: 'merge', word: value };
    case 'split':
      return { kind: 'split', word: value };
  }
}

function placeRuling(value: string, text: string, gazetteer: Gazetteer): Ruling | string {
  if (value.startsWith('point:')) {
    const place = drawnPlace(value, text, gazetteer);
    return place === null ? `"${value}" is not like point:LNG,LAT,KM` : { kind: 'place', place };
  }
  const id = value.split(/\s/u)[0]!;
  const row = gazetteer.rowOf(id);
  return row === NO_ROW ? `the gazetteer has no place "${id}"` : { kind: 'place', place: gazetteer.placeOf(row) };
}

/** A spot that an editor drew, in the country and unit that all towns around it are in. Its id is made of what was drawn, so that two rows for one spot name one place. */
function drawnPlace(value: string, text: string, gazetteer: Gazetteer): Place | null {
  const [, lngText, latText, kmText, given = ''] = POINT.exec(value) ?? [];
  const [lng, lat, radiusKm] = [Number(lngText), Number(latText), Number(kmText)];
  if (!isOnEarth(lng, lat) || !(radiusKm > 0 && radiusKm <= MOST_KM)) return null;
  const name = given.trim() === '' ? text : given.trim();
  const id = `${DRAWN}${contentHash(`${lng} ${lat} ${name}`)}` as PlaceId;
  return { id, name, kind: 'site', ...landAround(gazetteer, lng, lat, radiusKm), lng, lat, radiusKm };
}

function dayRuling(value: string): Ruling | string {
  if (value === 'unknown') return { kind: 'day', span: null, precision: 'unknown' };
  const wrong = `"${value}" is no day; write 2022-09-21, 2022-09-21/2022-09-23, 2022-09, 2022 or unknown`;
  const parts = value.split('/');
  const [first, last] = [spanOf(parts[0]!), spanOf(parts.at(-1)!)];
  if (parts.length > 2 || first === null || last === null || first.from > last.to) return wrong;
  const span = { from: first.from, to: last.to };
  return { kind: 'day', span, precision: parts.length === 1 ? first.precision : precisionOf(span) };
}

/** The days that "2022-09-21", "2022-09" or "2022" stand for. */
function spanOf(text: string): (DaySpan & { readonly precision: DayPrecision }) | null {
  const day = parseDay(text);
  if (day !== null) return { from: day, to: day, precision: 'day' };
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/u.exec(text) ?? [];
  if (year === undefined) return null;
  const from = parseDay(`${year}-${month ?? '01'}-01`);
  if (from === null) return null;
  const next = month === undefined ? dayAfterYear(from) : dayAfterMonth(from);
  return { from, to: addDays(next, -1), precision: month === undefined ? 'year' : 'month' };
}

const dayAfterYear = (from: Day): Day => addDays(from, isLeap(Number(from.slice(0, 4))) ? 366 : 365);
const dayAfterMonth = (from: Day): Day => `${addDays(from, 31).slice(0, 7)}-01` as Day;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Two days apart are still a day to the reader, as in the stages before. */
function precisionOf({ from, to }: DaySpan): DayPrecision {
  const days = daysBetween(from, to) + 1;
  if (days <= 3) return 'day';
  if (days <= 8) return 'week';
  if (days <= 31) return 'month';
  return days <= 123 ? 'season' : 'year';
}
