import type { Report } from '../../model/report.ts';
import type { Linkable } from '../8-link/linkable.ts';
import type { Shelf } from '../shelf.ts';
import { unpackReport } from './packFindings.ts';
import type { PartSpan } from './parts.ts';

/** What linking must know of the reports of some articles, by article: made, or read when it is asked for. */
export class Links {
  #known: readonly (readonly Linkable[])[] | null;
  readonly #read: () => readonly (readonly Linkable[])[];

  /** `read` is asked once, where nothing is `known`. */
  constructor(known: readonly (readonly Linkable[])[] | null, read: () => readonly (readonly Linkable[])[]) {
    this.#known = known;
    this.#read = read;
  }

  of(article: number): readonly Linkable[] {
    this.#known ??= this.#read();
    return this.#known[article]!;
  }
}

/** Where the words of a report lie on the shelf: in the findings of this name, in this place, after `index` others. */
type Place = { readonly findings: string; readonly index: number; readonly span: PartSpan };

/**
 * A report whose words lie on the shelf. Most of it is read when it is asked for: a build that makes nothing anew asks for nothing but
 * where the reports lie.
 */
export class StoredReport implements Linkable {
  readonly findings: string;
  readonly index: number;
  readonly span: PartSpan;
  readonly article: string;
  readonly #links: Links;
  readonly #place: number;

  /** `article`: its id; `place`: its number in the links. */
  constructor({ findings, index, span }: Place, links: Links, { article, place }: { article: string; place: number }) {
    this.findings = findings;
    this.index = index;
    this.span = span;
    this.article = article;
    this.#links = links;
    this.#place = place;
  }

  /** Names the report among all: the same name, the same words, in an article with the same head. */
  get content(): string {
    return `${this.findings}.${this.index}`;
  }

  /** What linking must know of it. */
  get link(): Linkable {
    return this.#links.of(this.#place)[this.index]!;
  }

  get id(): Linkable['id'] {
    return this.link.id;
  }
  get quote(): Linkable['quote'] {
    return this.link.quote;
  }
  get start(): Linkable['start'] {
    return this.link.start;
  }
  get category(): Linkable['category'] {
    return this.link.category;
  }
  get confidence(): Linkable['confidence'] {
    return this.link.confidence;
  }
  get ties(): Linkable['ties'] {
    return this.link.ties;
  }
  get day(): Linkable['day'] {
    return this.link.day;
  }
  get places(): Linkable['places'] {
    return this.link.places;
  }
  get words(): Linkable['words'] {
    return this.link.words;
  }
  get same(): Linkable['same'] {
    return this.link.same;
  }
}

/** All of a report, read from the shelf. */
export const wholeReport = ({ findings, span }: StoredReport, shelf: Shelf): Report =>
  unpackReport(shelf.part(findings, span.start, span.length));
