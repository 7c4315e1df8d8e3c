import type { ColumnEvent } from './columnEvent.ts';
import { DAY_BASES, DAY_PRECISIONS, PLACE_ROLES, RELATION_KINDS, UNKNOWN_DAY } from './columns.ts';
import { type Day, dayNumber } from './day.ts';
import type { EventId, SourceId } from './event.ts';
import type { EventRows } from './eventRows.ts';
import { allOf, growing } from './growingNumbers.ts';
import { Numbered } from './numbered.ts';
import { isOnEarth } from './place.ts';
import { PlaceRowsMaker, placeAt } from './placeRowsMaker.ts';
import type { CategoryId } from './report.ts';

/** Makes `EventRows` of events and of other rows. Throws on a place off the Earth: our own pipeline wrote it, so it is a bug. */
export class EventRowsMaker {
  private readonly ids: EventId[];
  private readonly columns;
  private readonly places;
  private readonly categories;
  private readonly sources;
  private readonly articles;
  private readonly renumbered = new WeakMap<EventRows, ReturnType<typeof noNumbers>>();

  /** `first`: the rows that it begins with, which stay as they are. */
  constructor(first?: EventRows) {
    this.ids = [...(first?.ids ?? [])];
    this.columns = {
      dayFrom: growing.i32(first?.dayFrom),
      dayTo: growing.i32(first?.dayTo),
      precision: growing.u8(first?.precision),
      basis: growing.u8(first?.basis),
      category: growing.u32(first?.category),
      confidence: growing.u8(first?.confidence),
      placeStart: growing.u32(first?.placeStart.subarray(0, -1)),
      linkPlace: growing.u32(first?.linkPlace),
      linkRole: growing.u8(first?.linkRole),
      linkRelation: growing.u8(first?.linkRelation),
      linkConfidence: growing.u8(first?.linkConfidence),
      reportStart: growing.u32(first?.reportStart.subarray(0, -1)),
      reportSource: growing.u32(first?.reportSource),
      reportArticle: growing.u32(first?.reportArticle),
      reportIsCopy: growing.u8(first?.reportIsCopy),
    };
    this.places = new PlaceRowsMaker(first?.places);
    this.categories = new Numbered<CategoryId>(first?.categories);
    this.sources = new Numbered<SourceId>(first?.sources);
    this.articles = new Numbered<string>(first?.articles);
  }

  get count(): number {
    return this.ids.length;
  }

  add(event: ColumnEvent): void {
    const { columns } = this;
    this.ids.push(event.id);
    columns.dayFrom.push(numberOfDay(event.dateFrom));
    columns.dayTo.push(numberOfDay(event.dateTo));
    columns.precision.push(DAY_PRECISIONS.indexOf(event.datePrecision));
    columns.basis.push(DAY_BASES.indexOf(event.dateBasis));
    columns.category.push(this.categories.numberOf(event.category));
    columns.confidence.push(toByte(event.confidence));
    this.addStarts();
    for (const place of event.places) {
      if (!isOnEarth(place.lng, place.lat))
        throw new Error(`place ${place.id} of event ${event.id} at ${place.lng}, ${place.lat} is off the Earth`);
      const role = PLACE_ROLES.indexOf(place.role);
      const relation = RELATION_KINDS.indexOf(place.relation.kind);
      this.addLink(this.places.numberOf(place), role, relation, toByte(place.confidence));
    }
    for (const { article, source, copies } of event.reports) {
      this.addReport(this.sources.numberOf(source), this.articles.numberOf(article), 0);
      for (const copy of copies ?? [])
        this.addReport(this.sources.numberOf(copy.source), this.articles.numberOf(copy.article), 1);
    }
  }

  /** Adds the event of a row of others. */
  copy(from: EventRows, row: number): void {
    const { columns } = this;
    const known = this.renumbered.get(from);
    const numbers = known ?? noNumbers(from);
    if (known === undefined) this.renumbered.set(from, numbers);
    this.ids.push(from.ids[row]!);
    columns.dayFrom.push(from.dayFrom[row]!);
    columns.dayTo.push(from.dayTo[row]!);
    columns.precision.push(from.precision[row]!);
    columns.basis.push(from.basis[row]!);
    columns.category.push(this.categories.renumber(from.category[row]!, from.categories, numbers.categories));
    columns.confidence.push(from.confidence[row]!);
    this.addStarts();
    for (let at = from.placeStart[row]!; at < from.placeStart[row + 1]!; at++) {
      const place = from.linkPlace[at]!;
      if (numbers.places[place] === 0) numbers.places[place] = this.places.numberOf(placeAt(from.places, place)) + 1;
      this.addLink(numbers.places[place]! - 1, from.linkRole[at]!, from.linkRelation[at]!, from.linkConfidence[at]!);
    }
    for (let at = from.reportStart[row]!; at < from.reportStart[row + 1]!; at++) {
      const source = this.sources.renumber(from.reportSource[at]!, from.sources, numbers.sources);
      const article = this.articles.renumber(from.reportArticle[at]!, from.articles, numbers.articles);
      this.addReport(source, article, from.reportIsCopy[at]!);
    }
  }

  /** Nothing is added afterwards. */
  rows(): EventRows {
    this.addStarts();
    const { ids, places, categories, sources, articles } = this;
    const lists = { categories: categories.all, sources: sources.all, articles: articles.all };
    return { ids, ...allOf(this.columns), places: places.rows(), ...lists };
  }

  private addStarts(): void {
    this.columns.placeStart.push(this.columns.linkPlace.length);
    this.columns.reportStart.push(this.columns.reportSource.length);
  }

  private addLink(place: number, role: number, relation: number, confidence: number): void {
    this.columns.linkPlace.push(place);
    this.columns.linkRole.push(role);
    this.columns.linkRelation.push(relation);
    this.columns.linkConfidence.push(confidence);
  }

  private addReport(source: number, article: number, isCopy: number): void {
    this.columns.reportSource.push(source);
    this.columns.reportArticle.push(article);
    this.columns.reportIsCopy.push(isCopy);
  }
}

/** For each number in the lists of some rows, the number in lists that copy from them, plus 1. */
const noNumbers = ({ places, categories, sources, articles }: EventRows) => ({
  places: new Uint32Array(places.ids.length),
  categories: new Uint32Array(categories.length),
  sources: new Uint32Array(sources.length),
  articles: new Uint32Array(articles.length),
});

const numberOfDay = (day: Day | null): number => (day === null ? UNKNOWN_DAY : dayNumber(day));
const toByte = (probability: number): number => Math.round(Math.min(1, Math.max(0, probability)) * 255);
