import type { ArticleEntry, EventRecord, EventReport } from '../../../model/event.ts';
import type { ReportPlace } from '../../../model/report.ts';
import { escapeHtml } from './escapeHtml.ts';
import { type SiteEvent, type SiteFacts, spanOf, summaryOf } from './siteFacts.ts';

/** More would weigh on every visit of the map; the rest is in the table of reports. */
const MOST_EVENTS = 300;
const MOST_QUOTES = 3;

/**
 * The events as a plain list, newest first: days, places, quotes, outlets and links to the articles. For readers without scripts and for search engines, inside the page's
 * `<noscript>`. Everything from articles is escaped. `table`: address of the whole table of reports, null where there is none.
 */
export function eventList(facts: SiteFacts, table: string | null): string {
  const names = new Map(facts.sources.map(({ id, name }) => [id as string, name]));
  const articles = new Map(facts.articles.map((article) => [article.id, article]));
  const items = facts.newest.map((event) => itemOf(event, names, articles));
  const left = facts.events.length - items.length;
  return [
    `<h1>${escapeHtml(facts.title)}</h1>`,
    `<p>${escapeHtml(summaryOf(facts))}. The map needs scripts; this list does not.</p>`,
    `<ol>${items.join('')}</ol>`,
    left === 0 ? '' : `<p>${left} more.</p>`,
    table === null ? '' : `<p><a href="${escapeHtml(table)}">All reports as a table (CSV)</a></p>`,
  ].join('\n');
}

/** The events that the list shows, newest first. */
export function newestEvents<E extends SiteEvent>(events: readonly E[]): E[] {
  return [...events].sort(newestFirst).slice(0, MOST_EVENTS);
}

function newestFirst(a: SiteEvent, b: SiteEvent): number {
  const [left, right] = [a.dateFrom ?? '', b.dateFrom ?? ''];
  if (left !== right) return left < right ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function itemOf(
  { dateFrom, dateTo, places, reports, reportCount }: EventRecord,
  names: ReadonlyMap<string, string>,
  articles: ReadonlyMap<string, ArticleEntry>,
): string {
  const days = spanOf(dateFrom, dateTo) || 'date unknown';
  const shown = reports.slice(0, MOST_QUOTES).map((report) => quoteOf(report, names, articles));
  const more = reportCount > shown.length ? `<p>${reportCount - shown.length} more reports of it.</p>` : '';
  return `<li><h2>${escapeHtml(`${days}: ${placesOf(places)}`)}</h2>${shown.join('')}${more}</li>\n`;
}

function placesOf(places: readonly ReportPlace[]): string {
  const named = places.map(({ role, name, admin1, country, kind }) => {
    const within = [kind === 'admin1' ? null : admin1, kind === 'country' ? null : country].filter(
      (part) => part !== null,
    );
    return `${role === 'where' ? '' : `${role} `}${[name, ...within].join(', ')}`;
  });
  return named.length === 0 ? 'place unknown' : named.join(' · ');
}

function quoteOf(
  { quote, source, article }: EventReport,
  names: ReadonlyMap<string, string>,
  articles: ReadonlyMap<string, ArticleEntry>,
): string {
  const { url = null, title = null, language = null } = articles.get(article) ?? {};
  const name = names.get(source) ?? source;
  const words = escapeHtml(title ?? 'the article');
  const link =
    url !== null && /^https?:\/\//i.test(url) ? `<a href="${escapeHtml(url)}" rel="noopener">${words}</a>` : words;
  const lang = language !== null && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? ` lang="${language}"` : '';
  return `<blockquote${lang} dir="auto">${escapeHtml(quote)}</blockquote><p>${escapeHtml(name)}: ${link}</p>`;
}
