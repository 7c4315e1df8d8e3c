import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { NO_ROW } from '../../gazetteer/gazetteer.ts';
import type { Article } from '../../model/article.ts';
import { type Day, parseDay } from '../../model/day.ts';
import type { EventRecord } from '../../model/event.ts';
import { HomeLedger } from '../5-resolve/outletHomes.ts';
import type { CategoryTable } from '../7-report/categorise.ts';
import { linkReports } from '../8-link/linkReports.ts';
import { findInArticle } from '../findInArticle.ts';
import type { NewsItem } from './newsItem.ts';

/** The events of one item, read as the only article of a run. */
export function eventsOfItem(item: NewsItem, gazetteer: Gazetteer, categories: CategoryTable): EventRecord[] {
  const { name, published, outlet, text } = item;
  const day = parseDay(published) as Day;
  const article: Article = {
    ...{ id: `${name}.txt`, title: null, source: outlet, url: null, language: null, text },
    ...{ published: { from: day, to: day }, publishedBasis: 'header' },
    at: { file: `${name}.txt`, line: 1, column: 1 },
  };
  const context = { homes: new HomeLedger(gazetteer, [], NO_ROW), biasRow: null };
  const { reports, facts } = findInArticle(article, { gazetteer, categories }, context);
  return linkReports(reports, [facts]);
}
