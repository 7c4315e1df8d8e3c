import { type Day, dayNumber, parseDay, weekdayOf } from '../../../model/day.ts';
import { eventGeometry } from '../../../model/eventGeometry.ts';
import type { AlsoFile, AlsoInput } from './alsoInput.ts';
import { escapeXml } from './escapeXml.ts';
import { type EventFacts, eventFacts } from './eventFacts.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * RSS 2.0 with GeoRSS Simple (OGC 17-002r1): an item an event, latest first, those without a day last. An area has its `radius` in
 * metres beside the point. `pubDate` is the day on which its first report was published, where that is known: the build has no clock.
 */
export function writeGeoRss(input: AlsoInput): AlsoFile[] {
  const urlOf = new Map(input.articles.map(({ id, url }) => [id, url]));
  const items = eventFacts(input).sort(
    ({ event: a }, { event: b }) => compare(b.dateFrom ?? '', a.dateFrom ?? '') || compare(a.id, b.id),
  );
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:georss="http://www.georss.org/georss" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    '<title>Reported events</title>',
    '<link>urn:x-dateline:events</link>',
    '<description>Events that the articles report, with the words that say so</description>',
    ...items.map((facts) => itemOf(facts, urlOf)),
    '</channel>',
    '</rss>',
  ];
  return [{ name: 'events.georss.xml', content: `${lines.join('\n')}\n` }];
}

function itemOf(
  { event, place, isArea, categoryLabel, outlets, counted }: EventFacts,
  urlOf: ReadonlyMap<string, string | null>,
): string {
  const url = event.reports.map(({ article }) => urlOf.get(article) ?? null).find((found) => found !== null);
  const published = event.reports
    .flatMap((report) => parseDay(report.published ?? '') ?? [])
    .sort()
    .at(0);
  const geometry = eventGeometry(event.places);
  const latLng = ([lng, lat]: readonly number[]) => `${lat} ${lng}`;
  return [
    '<item>',
    `<title>${escapeXml(event.title)}</title>`,
    ...(url === undefined ? [] : [`<link>${escapeXml(url)}</link>`]),
    `<guid isPermaLink="false">${escapeXml(event.id)}</guid>`,
    `<description>${escapeXml(`${event.reports[0]?.quote ?? ''} (${counted}: ${outlets.join('; ')})`)}</description>`,
    `<category>${escapeXml(categoryLabel)}</category>`,
    ...(published === undefined ? [] : [`<pubDate>${rfc822(published)}</pubDate>`]),
    ...(event.dateFrom === null ? [] : [`<dc:date>${event.dateFrom}</dc:date>`]),
    geometry.type === 'Point'
      ? `<georss:point>${latLng(geometry.coordinates)}</georss:point>`
      : `<georss:line>${geometry.coordinates.map(latLng).join(' ')}</georss:line>`,
    ...(isArea && geometry.type === 'Point'
      ? [`<georss:radius>${Math.round(place.radiusKm * 1000)}</georss:radius>`]
      : []),
    `<georss:featurename>${escapeXml(place.name)}</georss:featurename>`,
    '</item>',
  ].join('\n');
}

/** "Thu, 22 Sep 2022 00:00:00 GMT". Written out by hand: the machine's language must not show. */
function rfc822(day: Day): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  if (Number.isNaN(dayNumber(day))) throw new Error(`no day: ${day}`);
  return `${WEEKDAYS[weekdayOf(day)]}, ${date} ${MONTHS[Number(month) - 1]} ${year} 00:00:00 GMT`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
