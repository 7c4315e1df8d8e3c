import type { Report, ReportPlace } from '../../model/report.ts';
import { ownString } from '../ownString.ts';
import type { Linkable, LinkPlace } from './linkable.ts';
import { reportWords } from './reportWords.ts';
import { sameKey } from './sameKey.ts';

/** A report without what linking need not know, so that many fit in memory: its strings hold no more of the article than they show. */
export function linkableOf(report: Report): Linkable {
  const { id, article, quote, start, category, confidence, ties, day, places } = report;
  const { from, to, precision, basis } = day;
  // Field by field: spreading into a new object takes many times as long.
  // biome-ignore format: a line for what was told, one for what is made of it
  const link = {
    id, article, quote: ownString(quote), start, category, confidence, day: { from, to, precision, basis }, places: places.map(linkPlaceOf),
    words: reportWords(report), same: sameKey(report),
  };
  return ties === undefined ? link : { ...link, ties };
}

function linkPlaceOf(place: ReportPlace): LinkPlace {
  const { id, name, asWritten, kind, country, admin1, lng, lat, radiusKm, role, start } = place;
  return { id, name, asWritten: ownString(asWritten), kind, country, admin1, lng, lat, radiusKm, role, start };
}
