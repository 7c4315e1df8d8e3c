import type { EventRecord } from '../../../model/event.ts';
import type { EventRows } from '../../../model/eventRows.ts';
import { EventRowsMaker } from '../../../model/eventRowsMaker.ts';
import { allOf, growing } from '../../../model/growingNumbers.ts';
import { Numbered } from '../../../model/numbered.ts';
import { orderEventRows } from '../../../model/orderEventRows.ts';
import { picked, pickedLists } from '../../../model/picked.ts';
import type { PlaceId } from '../../../model/place.ts';
import { parsePart, partLength } from '../../collect/parts.ts';
import type { Shelf } from '../../shelf.ts';
import { PARTS_START } from './packEvents.ts';

/** All that is held of the events of a build, a row each. Their words lie on the shelf, packed, under the names of the rows. */
export type EventTable = {
  readonly rows: EventRows;
  readonly names: readonly string[];
  /** How many bytes of a packed event each file shows. */
  readonly parts: PartLengths;
  /** What the places of event e could have been instead: `start[e]` up to, not including, `start[e + 1]` of `place`, rows of `ids`. */
  readonly alternatives: {
    readonly start: Uint32Array;
    readonly place: Uint32Array;
    readonly ids: readonly PlaceId[];
  };
  /** What the latest build had of it, where there was one. */
  readonly last?: LastRows;
};

/** The table of the latest build, and for each row of another table its row there; -1 where it has none. */
export type LastRows = { readonly table: EventTable; readonly rowOf: Int32Array };

export type PartLengths = Readonly<Record<'feature' | 'rows' | 'text' | 'detail', Uint32Array>>;

/** Makes a table of packed events and of rows of other tables. */
export class EventTableMaker {
  private readonly rows;
  private readonly names: string[];
  private readonly parts;
  private readonly alternatives;
  private readonly ids;

  /** `first`: the table that it begins with, which stays as it is. */
  constructor(first?: EventTable) {
    this.rows = new EventRowsMaker(first?.rows);
    this.names = [...(first?.names ?? [])];
    this.parts = {
      feature: growing.u32(first?.parts.feature),
      rows: growing.u32(first?.parts.rows),
      text: growing.u32(first?.parts.text),
      detail: growing.u32(first?.parts.detail),
    };
    this.alternatives = {
      start: growing.u32(first?.alternatives.start.subarray(0, -1)),
      place: growing.u32(first?.alternatives.place),
    };
    this.ids = new Numbered<PlaceId>(first?.alternatives.ids);
  }

  /** Out: the row of the event. */
  add(name: string, event: EventRecord, packed: Uint8Array): number {
    this.rows.add(event);
    const lengthOf = (part: number): number => partLength(packed, part);
    this.addName(name, lengthOf(0), lengthOf(1), lengthOf(2), lengthOf(3));
    for (const { alternatives } of event.places)
      for (const { id } of alternatives) this.alternatives.place.push(this.ids.numberOf(id));
    return this.names.length - 1;
  }

  /** Out: the row of the event. */
  copy({ rows, names, parts, alternatives }: EventTable, row: number): number {
    this.rows.copy(rows, row);
    this.addName(names[row]!, parts.feature[row]!, parts.rows[row]!, parts.text[row]!, parts.detail[row]!);
    for (let at = alternatives.start[row]!; at < alternatives.start[row + 1]!; at++)
      this.alternatives.place.push(this.ids.numberOf(alternatives.ids[alternatives.place[at]!]!));
    return this.names.length - 1;
  }

  /** Nothing is added afterwards. */
  table(): EventTable {
    this.alternatives.start.push(this.alternatives.place.length);
    return {
      rows: this.rows.rows(),
      names: this.names,
      parts: allOf(this.parts),
      alternatives: { ...allOf(this.alternatives), ids: this.ids.all },
    };
  }

  private addName(name: string, feature: number, rows: number, text: number, detail: number): void {
    this.names.push(name);
    this.parts.feature.push(feature);
    this.parts.rows.push(rows);
    this.parts.text.push(text);
    this.parts.detail.push(detail);
    this.alternatives.start.push(this.alternatives.place.length);
  }
}

/** Some of the events in another order. `order`: the old row of each new one, none twice. */
export function orderTable({ rows, names, parts, alternatives }: EventTable, order: Uint32Array): EventTable {
  const { starts, entries } = pickedLists(alternatives.start, order);
  return {
    rows: orderEventRows(rows, order),
    names: Array.from(order, (row) => names[row]!),
    parts: {
      feature: picked(parts.feature, order),
      rows: picked(parts.rows, order),
      text: picked(parts.text, order),
      detail: picked(parts.detail, order),
    },
    alternatives: { ...alternatives, start: starts, place: picked(alternatives.place, entries) },
  };
}

/** What the tables for people say of an event. Both parts are overwritten when the shelf is asked again. */
export function tableParts({ names, parts }: EventTable, row: number, shelf: Shelf) {
  const [feature, rows] = [parts.feature[row]!, parts.rows[row]!];
  const bytes = shelf.part(names[row]!, PARTS_START, feature + rows);
  return { feature: bytes.subarray(0, feature), rows: bytes.subarray(feature) };
}

/** What the page says of an event. Both parts are overwritten when the shelf is asked again. */
export function pageParts({ names, parts }: EventTable, row: number, shelf: Shelf) {
  const [text, detail] = [parts.text[row]!, parts.detail[row]!];
  const bytes = shelf.part(names[row]!, PARTS_START + parts.feature[row]! + parts.rows[row]!, text + detail);
  return { text: bytes.subarray(0, text), detail: bytes.subarray(text) };
}

/** All of an event. */
export const wholeEvent = (table: EventTable, row: number, shelf: Shelf): EventRecord =>
  parsePart<EventRecord>(pageParts(table, row, shelf).detail);
