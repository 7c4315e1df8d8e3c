import type { Day, DayBasis, DayPrecision } from '../../model/day.ts';
import type { PlaceId, PlaceKind } from '../../model/place.ts';
import type { CategoryId, Report, ReportId } from '../../model/report.ts';
import type { Linkable, LinkPlace } from '../8-link/linkable.ts';
import type { ArticleFindings } from '../findInArticle.ts';

/** What is held of an article's findings through a build: no mentions, which are only counted, and of its reports what linking must know. */
export type FindingsHead = Omit<ArticleFindings, 'mentions' | 'reports' | 'hidden' | 'leftOut'> & {
  readonly count: number;
  readonly links: readonly PackedLink[];
};

/** `content` names the report, and what else of its article goes into an event. */
export type PackedLink = Linkable & {
  readonly words: readonly string[];
  readonly same: string;
  readonly content: string;
};

/**
 * Heads as columns: each text once, the reports as numbers one after the other (a text by its index, none as -1), broken numbers apart.
 * A third of the JSON that the objects would make, so that a build which makes nothing anew parses a third.
 */
type HeadColumns = {
  readonly articles: readonly Omit<FindingsHead, 'links'>[];
  /** Reports of each article. */
  readonly reports: readonly number[];
  readonly texts: readonly string[];
  readonly whole: readonly number[];
  readonly broken: readonly number[];
};

const NONE = -1;

/** Heads of articles as one text. */
export function packHeads(heads: readonly FindingsHead[]): string {
  const columns = new ColumnWriter();
  for (const { links } of heads) for (const link of links) addLink(columns, link);
  const { texts, whole, broken } = columns;
  const packed: HeadColumns = {
    articles: heads.map(({ facts, issues, corrections, count }) => ({ facts, issues, corrections, count })),
    reports: heads.map(({ links }) => links.length),
    ...{ texts: [...texts.keys()], whole, broken },
  };
  return JSON.stringify(packed);
}

/** The same heads. A text that several of them have is held once. */
export function unpackHeads(packed: string): FindingsHead[] {
  const columns = JSON.parse(packed) as HeadColumns;
  const reader = new ColumnReader(columns);
  return columns.articles.map((article, index) => {
    const links: PackedLink[] = [];
    for (let left = columns.reports[index]!; left > 0; left--) links.push(readLink(reader));
    return { ...article, links };
  });
}

class ColumnWriter {
  readonly texts = new Map<string, number>();
  readonly whole: number[] = [];
  readonly broken: number[] = [];

  text(text: string | null): void {
    if (text === null) this.whole.push(NONE);
    else {
      const known = this.texts.get(text);
      if (known === undefined) this.texts.set(text, this.texts.size);
      this.whole.push(known ?? this.texts.size - 1);
    }
  }
}

class ColumnReader {
  private readonly columns: HeadColumns;
  private whole = 0;
  private broken = 0;

  constructor(columns: HeadColumns) {
    this.columns = columns;
  }

  number(): number {
    return this.columns.whole[this.whole++]!;
  }

  fraction(): number {
    return this.columns.broken[this.broken++]!;
  }

  text<Text extends string>(): Text {
    return this.columns.texts[this.number()] as Text;
  }

  textOrNull<Text extends string>(): Text | null {
    const index = this.number();
    return index === NONE ? null : (this.columns.texts[index] as Text);
  }
}

function addLink(to: ColumnWriter, link: PackedLink): void {
  to.text(link.ties === undefined ? null : JSON.stringify(link.ties));
  to.text(link.id);
  to.text(link.article);
  to.text(link.quote);
  to.whole.push(link.start);
  to.text(link.category);
  to.broken.push(link.confidence);
  addDay(to, link.day);
  to.whole.push(link.places.length);
  for (const place of link.places) addPlace(to, place);
  to.whole.push(link.words.length);
  for (const word of link.words) to.text(word);
  to.text(link.same);
  to.text(link.content);
}

function addDay(to: ColumnWriter, day: PackedLink['day']): void {
  to.text(day.from);
  to.text(day.to);
  to.text(day.precision);
  to.text(day.basis);
}

function addPlace(to: ColumnWriter, place: LinkPlace): void {
  to.text(place.id);
  to.text(place.name);
  to.text(place.asWritten);
  to.text(place.kind);
  to.text(place.country);
  to.text(place.admin1);
  to.broken.push(place.lng, place.lat, place.radiusKm);
  to.text(place.role);
  to.whole.push(place.start);
}

/** The order of the fields is the order in which they are read. */
function readLink(from: ColumnReader): PackedLink {
  const ties = from.textOrNull();
  const link = {
    id: from.text<ReportId>(),
    article: from.text(),
    quote: from.text(),
    start: from.number(),
    category: from.text<CategoryId>(),
    confidence: from.fraction(),
    day: readDay(from),
    places: readMany(from, readPlace),
    words: readMany(from, readText),
    same: from.text(),
    content: from.text(),
  };
  return ties === null ? link : { ...link, ties: JSON.parse(ties) as NonNullable<Report['ties']> };
}

const readDay = (from: ColumnReader): PackedLink['day'] => ({
  from: from.textOrNull<Day>(),
  to: from.textOrNull<Day>(),
  precision: from.text<DayPrecision>(),
  basis: from.text<DayBasis>(),
});

const readText = (from: ColumnReader): string => from.text();

const readPlace = (from: ColumnReader): LinkPlace => ({
  id: from.text<PlaceId>(),
  name: from.text(),
  asWritten: from.text(),
  kind: from.text<PlaceKind>(),
  country: from.textOrNull(),
  admin1: from.textOrNull(),
  lng: from.fraction(),
  lat: from.fraction(),
  radiusKm: from.fraction(),
  role: from.text<LinkPlace['role']>(),
  start: from.number(),
});

function readMany<Item>(from: ColumnReader, read: (from: ColumnReader) => Item): Item[] {
  const items: Item[] = [];
  for (let left = from.number(); left > 0; left--) items.push(read(from));
  return items;
}
