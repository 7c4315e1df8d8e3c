import { DAY_BASES, DAY_PRECISIONS, PLACE_KINDS, PLACE_ROLES, UNKNOWN_DAY } from '../../model/columns.ts';
import { type Day, dayNumber } from '../../model/day.ts';
import { allOf, growing } from '../../model/growingNumbers.ts';
import type { Numbered } from '../../model/numbered.ts';
import { isArea } from '../../model/place.ts';
import type { Linkable, LinkPlace } from './linkable.ts';
import { reportWords } from './reportWords.ts';

/**
 * What the comparison must know of reports, a row each: numbers, of texts that `Numbered` holds. Where a text may be missing, its number is
 * one higher, and 0 says that it is. Kinds, roles and the like are indices into the lists of `columns.ts`.
 */
export type LinkRows = {
  /** Of the anchor: fine places before areas; the place of happening before the ones left or reached. `unit`: see `Anchor`. */
  readonly place: Uint32Array;
  readonly kind: Uint8Array;
  readonly country: Uint32Array;
  readonly unit: Uint32Array;
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly radiusKm: Float64Array;
  /** First and last possible day; `UNKNOWN_DAY` both when nothing dates it. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly precision: Uint8Array;
  readonly basis: Uint8Array;
  readonly category: Uint32Array;
  /** Where it starts in its article. */
  readonly start: Uint32Array;
  /** Its places are `wayStart[row]` up to, not including, `wayStart[row + 1]` of the way columns; so are its words. */
  readonly wayStart: Uint32Array;
  readonly wayPlace: Uint32Array;
  readonly wayRole: Uint8Array;
  readonly wordStart: Uint32Array;
  readonly word: Uint32Array;
};

/** A story published on a day without saying when may tell of the two days before. */
const DAYS_BEFORE_PUBLISHED = 2;

/** Makes rows of reports and of rows of before whose texts have the same numbers. */
export class LinkRowsMaker {
  private readonly columns = {
    ...{ place: growing.u32(), kind: growing.u8(), country: growing.u32(), unit: growing.u32() },
    ...{ lng: growing.f64(), lat: growing.f64(), radiusKm: growing.f64() },
    ...{ from: growing.i32(), to: growing.i32(), precision: growing.u8(), basis: growing.u8() },
    ...{ category: growing.u32(), start: growing.u32() },
    ...{ wayStart: growing.u32(), wayPlace: growing.u32(), wayRole: growing.u8() },
    ...{ wordStart: growing.u32(), word: growing.u32() },
  };
  private readonly texts: Numbered<string>;
  private readonly dayNumbers = new Map<Day, number>();

  constructor(texts: Numbered<string>) {
    this.texts = texts;
  }

  add(report: Linkable): void {
    const { columns, texts } = this;
    const { kind, id, country, name, admin1, lng, lat, radiusKm } = anchorOf(report);
    columns.place.push(texts.numberOf(id));
    columns.kind.push(PLACE_KINDS.indexOf(kind));
    columns.country.push(this.orNone(country));
    columns.unit.push(this.orNone(kind === 'admin1' ? name : admin1));
    columns.lng.push(lng);
    columns.lat.push(lat);
    columns.radiusKm.push(radiusKm);
    this.addDay(report.day);
    columns.category.push(texts.numberOf(report.category));
    columns.start.push(report.start);
    this.startLists();
    for (const { id, role } of report.places) {
      columns.wayPlace.push(texts.numberOf(id));
      columns.wayRole.push(PLACE_ROLES.indexOf(role));
    }
    for (const word of report.words ?? reportWords(report)) columns.word.push(texts.numberOf(word));
  }

  /** Adds rows `from` up to, not including, `to`. */
  copy(rows: LinkRows, from: number, to: number): void {
    const { columns } = this;
    for (const name of SINGLE) columns[name].pushAll(rows[name].subarray(from, to));
    const [way, word] = [rows.wayStart[from]!, rows.wordStart[from]!];
    const [wayShift, wordShift] = [columns.wayPlace.length - way, columns.word.length - word];
    for (let row = from; row < to; row++) {
      columns.wayStart.push(rows.wayStart[row]! + wayShift);
      columns.wordStart.push(rows.wordStart[row]! + wordShift);
    }
    columns.wayPlace.pushAll(rows.wayPlace.subarray(way, rows.wayStart[to]));
    columns.wayRole.pushAll(rows.wayRole.subarray(way, rows.wayStart[to]));
    columns.word.pushAll(rows.word.subarray(word, rows.wordStart[to]));
  }

  /** Nothing is added afterwards. */
  rows(): LinkRows {
    this.startLists();
    return allOf(this.columns);
  }

  private addDay({ from, to, precision, basis }: Linkable['day']): void {
    const { columns } = this;
    const isKnown = from !== null && to !== null;
    columns.from.push(isKnown ? this.dayOf(from) - (basis === 'published' ? DAYS_BEFORE_PUBLISHED : 0) : UNKNOWN_DAY);
    columns.to.push(isKnown ? this.dayOf(to) : UNKNOWN_DAY);
    columns.precision.push(DAY_PRECISIONS.indexOf(precision));
    columns.basis.push(DAY_BASES.indexOf(basis));
  }

  /** `dayNumber`, worked out once. */
  private dayOf(day: Day): number {
    const number = this.dayNumbers.get(day) ?? dayNumber(day);
    this.dayNumbers.set(day, number);
    return number;
  }

  private orNone(text: string | null): number {
    return text === null ? 0 : this.texts.numberOf(text) + 1;
  }

  private startLists(): void {
    this.columns.wayStart.push(this.columns.wayPlace.length);
    this.columns.wordStart.push(this.columns.word.length);
  }
}

/** The columns with one number a row. */
const SINGLE = [
  ...(['place', 'kind', 'country', 'unit', 'lng', 'lat', 'radiusKm'] as const),
  ...(['from', 'to', 'precision', 'basis', 'category', 'start'] as const),
] as const;

const ROLE_ORDER = { where: 0, to: 1, from: 2 } as const;

function anchorOf({ places, id }: Linkable): LinkPlace {
  const [first] =
    places.length === 1
      ? places
      : [...places].sort(
          (a, b) =>
            Number(isArea(a.kind)) - Number(isArea(b.kind)) ||
            ROLE_ORDER[a.role] - ROLE_ORDER[b.role] ||
            a.start - b.start,
        );
  if (first === undefined) throw new Error(`report ${id} has no place`);
  return first;
}
