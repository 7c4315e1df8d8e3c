import type { EventRecord, EventReport } from './event.ts';

/** JSON of what all files say of an event that show it, made once. The fields of an object stand without its braces. */
export type EventJson = {
  readonly title: string;
  /** Fields from the id to the basis of the day. */
  readonly head: string;
  /** Fields of each report from its id to the end of its quote. */
  readonly reports: readonly string[];
};

export function eventJson({
  id,
  title,
  category,
  dateFrom,
  dateTo,
  datePrecision,
  dateBasis,
  reports,
}: EventRecord): EventJson {
  const titled = JSON.stringify(title);
  const dated = `"dateFrom":${textOrNull(dateFrom)},"dateTo":${textOrNull(dateTo)},"datePrecision":"${datePrecision}"`;
  return {
    title: titled,
    head: `"id":"${id}","title":${titled},"category":${JSON.stringify(category)},${dated},"dateBasis":"${dateBasis}"`,
    reports: reports.map(reportFields),
  };
}

function reportFields({ id, article, source, published, quote, before, after, start, end }: EventReport): string {
  const where = `"id":"${id}","article":${JSON.stringify(article)},"source":${JSON.stringify(source)}`;
  const words = `"quote":${JSON.stringify(quote)},"before":${JSON.stringify(before)},"after":${JSON.stringify(after)}`;
  return `${where},"published":${textOrNull(published)},${words},"start":${start},"end":${end}`;
}

/** Of a text that needs no escaping. */
const textOrNull = (text: string | null): string => (text === null ? 'null' : `"${text}"`);
