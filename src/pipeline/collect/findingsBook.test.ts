import { expect, it } from 'vitest';
import { memoryShelf } from '../shelf.ts';
import { readFindingsBook, writeFindingsBook } from './findingsBook.ts';
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
function packed(id: string, work: Work): PackedFindings {
  const tracer = new HomeTracer({ rowCount: 10 });
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
    reports: [],
    issues: [],
    leftOut: [],
    hidden: [],
    corrections: { used: [], moved: [], idle: [] },
  };
  return packFindings({ facts, ...rest }, tracer.trace());
}

function written() {
  const shelf = memoryShelf();
  const work = workOf(shelf, 'first', 0.5);
  const found = ARTICLES.map(({ hash }) => ({ name: `f${hash}`, ...packed(hash, work) }));
  for (const [index, { name, packed }] of found.entries()) noteFindings(ARTICLES[index]!, name, packed, work);
  const lying = writeFindingsBook(ARTICLES, found, work);
  return { shelf, lying };
}

it('gives back what was written, for the same articles alone', () => {
  const { shelf, lying } = written();
  const work = workOf(shelf, 'first', 0.5);
  expect(readFindingsBook(ARTICLES, work)).toEqual(lying);
  expect(readFindingsBook([seen('one'), seen('three')], work)).toBeNull();
  expect(readFindingsBook([ARTICLES[0]!], work)).toBeNull();
});

it('holds when more is known of a home that answers the same, and need not ask again', () => {
  const { shelf, lying } = written();
  expect(readFindingsBook(ARTICLES, workOf(shelf, 'second', 0.5))).toEqual(lying);
  expect(readFindingsBook(ARTICLES, workOf(shelf, 'second', 0.9))).toEqual(lying); // noted: this home was asked
});

it('does not hold when the home answers otherwise', () => {
  const { shelf } = written();
  expect(readFindingsBook(ARTICLES, workOf(shelf, 'second', 0.9))).toBeNull();
});

it.each(['ftwo', 'mftwo'])('does not hold when %s is gone: the findings of an article, or their line', (gone) => {
  const { shelf } = written();
  const holds = (name: string) => name !== gone && shelf.holds(name);
  expect(readFindingsBook(ARTICLES, workOf({ ...shelf, holds }, 'first', 0.5))).toBeNull();
});
