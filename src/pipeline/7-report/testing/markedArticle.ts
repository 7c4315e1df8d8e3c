import type { Article } from '../../../model/article.ts';
import { type Day, parseDay } from '../../../model/day.ts';
import type { Mention, Relation, Role } from '../../../model/mention.ts';
import type { PlaceId, PlaceKind } from '../../../model/place.ts';
import type { Report } from '../../../model/report.ts';
import { cleanText } from '../../2-clean/cleanText.ts';
import { splitSentences } from '../../3-split/splitSentences.ts';
import { daysOfSentences } from '../../6-date/daysOfSentences.ts';
import { makeReports } from '../makeReports.ts';
import { readCategories } from '../readCategories.ts';

const MARK = /\{([^|}]+)\|(\w+)(?:\|(\w+))?(?:\|([^|}]*))?(?:\|(\w+))?\}/gu;

/** An article whose places are written into its text: `{Asino|where|settlement|Tomsk Oblast}`; the kind "null" is a place not settled. */
export type Marked = { readonly article: Article; readonly mentions: readonly Mention[] };

/** Reads the marks: name, role, kind (settlement), admin-1 unit, relation (in). The country is RU; the id is the name. */
export function markedArticle(marked: string, published: string | null = '2022-11-24'): Marked {
  const mentions: Mention[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, name, role, kind = 'settlement', admin1 = '', relation = 'in'] = match;
    text += marked.slice(last, match.index);
    mentions.push(mentionOf(text.length, name!, role as Role, kind, admin1, relation));
    text += name;
    last = match.index + whole.length;
  }
  text += marked.slice(last);
  const day = published === null ? null : (parseDay(published) as Day);
  return {
    article: {
      ...{ id: 'test.txt', title: null, source: null, url: null, publishedBasis: 'header', language: 'en', text },
      published: day === null ? null : { from: day, to: day },
      at: { file: 'test.txt', line: 4, column: 1 },
    },
    mentions,
  };
}

/** The reports of a marked text, published on Thursday 2022-11-24, with no categories. */
export function reportsOfMarked(marked: string, published: string | null = '2022-11-24'): Report[] {
  const { article, mentions } = markedArticle(marked, published);
  const clean = cleanText(article.text);
  const sentences = splitSentences(clean);
  const table = readCategories('id,label\nother,Other\n').value;
  const days = daysOfSentences(clean, sentences, article.published);
  return makeReports([{ article, clean, sentences, mentions, days }], table)[0]!.value;
}

/** "where Omsk + from Norilsk 2022-11-22": one line a report, places in the order of the text. */
export function describeReports(reports: readonly Report[]): string[] {
  return reports.map(({ places, day }) => {
    const parts = [...places].sort((a, b) => a.start - b.start).map(({ role, name }) => `${role} ${name}`);
    return `${parts.join(' + ')} ${day.from === day.to ? day.from : `${day.from}..${day.to}`}`;
  });
}

function mentionOf(start: number, text: string, role: Role, kind: string, admin1: string, relation: string): Mention {
  const name = kind === 'admin1' && admin1 !== '' ? admin1 : text;
  const place = {
    ...{
      id: `test:${name}` as PlaceId,
      name,
      kind: kind as PlaceKind,
      country: 'RU',
      admin1: admin1 === '' ? null : admin1,
    },
    ...{ lng: text.length, lat: text.length, radiusKm: 5 },
  };
  return {
    ...{ start, end: start + text.length, text, role, relation: { kind: relation } as Relation },
    ...{ place: kind === 'null' ? null : place, confidence: 0.9, alternatives: [], reasons: [] },
  };
}
