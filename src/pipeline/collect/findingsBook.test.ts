import { expect, it } from 'vitest';
import type { Issue } from '../../model/issue.ts';
import { testReport } from '../8-link/testing/readLabelled.ts';
import type { ArticleFindings } from '../findInArticles.ts';
import { memoryShelf, type Shelf, ShelfDamaged } from '../shelf.ts';
import { type FindingsBook, readFindingsBook, writeFindingsBook } from './findingsBook.ts';
import { HomeTracer } from './homeTrace.ts';
import { noteFindings } from './knownFindings.ts';
import { type PackedFindings, packFindings } from './packFindings.ts';
import type { Seen, Work } from './work.ts';

const ROW = 5;

const seen = (hash: string): Seen => ({ hash, outlet: 'Herald', corrections: '', file: null });
const ARTICLES = [seen('one'), seen('two')];

/** `known`: what is known of the outlet's home, by name; `share`: what the home answers. */
function workOf(shelf: Work['shelf'], known: string, share: number): Work {
  const answer = () => share;
  const home = { shareOfAdmin1: answer, shareOfCountry: answer, shareAround: answer, timesOfRow: answer };
  const homes = { nameOf: () => known, ledger: { homeOf: () => home } };
  return { shelf, homes } as unknown as Work;
}

/** Findings of an article that asked the home one question. */
function packed(id: string, work: Work, own: Partial<ArticleFindings> = {}): PackedFindings {
  const tracer = new HomeTracer();
  tracer.homesFor(work.homes.ledger).homeOf('Herald', null)!.shareOfAdmin1(ROW);
  const facts = {
    id,
    title: null,
    source: 'Herald',
    url: null,
    published: null,
    publishedBasis: 'unknown',
    language: null,
  } as const;
  const rest = {
    mentions: [],
    reports: [testReport({ article: id, quote: `A fire in ${id}`, places: [], day: null })],
    issues: [],
    leftOut: [],
    hidden: [],
    corrections: { used: [], moved: [], idle: [] },
  };
  return packFindings({ facts, ...rest, ...own }, tracer.trace());
}

function written() {
  const shelf = memoryShelf();
  const work = workOf(shelf, 'first', 0.5);
  const found = ARTICLES.map(({ hash }) => ({ name: `f${hash}`, ...packed(hash, work) }));
  for (const [index, { name, packed }] of found.entries()) noteFindings(ARTICLES[index]!, name, packed, work);
  return { shelf, book: shown(writeFindingsBook(ARTICLES, found, work)) };
}

/** All that a book holds; the links as they are asked for. */
function shown(book: FindingsBook | null) {
  if (book === null) return null;
  const { articles, links, lines } = book;
  return { articles, links: articles.map((_, index) => links.of(index)), lines: new TextDecoder().decode(lines()) };
}

it('gives back what was written, for the same articles alone', () => {
  const { shelf, book } = written();
  const work = workOf(shelf, 'first', 0.5);
  expect(book!.lines.split('\n').map((line) => line.slice(0, 17))).toEqual([
    '{"article":"one",',
    '{"article":"two",',
    '',
  ]);
  expect(book!.links.map(([link]) => link!.quote)).toEqual(['A fire in one', 'A fire in two']);
  expect(shown(readFindingsBook(ARTICLES, work))).toEqual(book);
  expect(readFindingsBook([seen('one'), seen('three')], work)).toBeNull();
  expect(readFindingsBook([ARTICLES[0]!], work)).toBeNull();
});

it('gives back issues, and what became of corrections, of the articles that have some', () => {
  const shelf = memoryShelf();
  const work = workOf(shelf, 'first', 0.5);
  const issue: Issue = {
    ...{ file: 'two.txt', line: 3, column: 1, severity: 'warning', code: 'place-unsettled' },
    ...{ message: 'no place', hint: 'Say which.' },
  };
  const own = { issues: [issue], corrections: { used: [4], moved: [], idle: [6] } };
  const found = [packed('one', work), packed('two', work, own)].map((one, at) => ({ name: `f${at}`, ...one }));
  for (const [at, { name, packed }] of found.entries()) noteFindings(ARTICLES[at]!, name, packed, work);
  const books = [writeFindingsBook(ARTICLES, found, work), readFindingsBook(ARTICLES, work)!];
  const none = { issues: [], corrections: { used: [], moved: [], idle: [] } };
  for (const { articles } of books)
    expect(articles.map(({ findings: { issues, corrections } }) => ({ issues, corrections }))).toEqual([none, own]);
});

it('holds when more is known of a home that answers the same, and need not ask again', () => {
  const { shelf, book } = written();
  expect(shown(readFindingsBook(ARTICLES, workOf(shelf, 'second', 0.5)))).toEqual(book);
  expect(shown(readFindingsBook(ARTICLES, workOf(shelf, 'second', 0.9)))).toEqual(book); // noted: this home was asked
});

it('does not hold when the home answers otherwise', () => {
  const { shelf } = written();
  expect(readFindingsBook(ARTICLES, workOf(shelf, 'second', 0.9))).toBeNull();
});

it.each([
  ['the findings of an article', /^ftwo$/],
  ['their lines', /^m/],
  ['the book', /^b/],
])('does not hold when %s are gone', (_, gone) => {
  const { shelf } = written();
  const without: Shelf = {
    ...shelf,
    holds: (name) => !gone.test(name) && shelf.holds(name),
    look: (name) => (gone.test(name) ? null : shelf.look(name)),
  };
  expect(readFindingsBook(ARTICLES, workOf(without, 'first', 0.5))).toBeNull();
});

it('tells that the shelf was damaged when the links are gone before they are asked for', () => {
  const { shelf } = written();
  let isDamaged = false;
  const damaged: Shelf = { ...shelf, look: (name) => (isDamaged && name.startsWith('b') ? null : shelf.look(name)) };
  const book = readFindingsBook(ARTICLES, workOf(damaged, 'first', 0.5))!;
  isDamaged = true;
  expect(() => book.links.of(0)).toThrow(ShelfDamaged);
});
