import { expect, it } from 'vitest';
import type { EventRecord } from '../../../model/event.ts';
import { eventGeometry, mainPlace } from '../../../model/eventGeometry.ts';
import { roundDegrees, roundTo } from '../../../model/roundPlace.ts';
import { linkReports } from '../../8-link/linkReports.ts';
import { NO_OUTLETS } from '../../8-link/outlets.ts';
import { partOf, partSpans } from '../../collect/parts.ts';
import { sampleArticles, sampleReports } from '../testing/sampleEvents.ts';
import { packEvents } from './packEvents.ts';

/** The Feature of an event, field by field, as JSON makes it of an object. */
function plainFeature({ reports, places, confidence, reportCount, sourceCount, ...told }: EventRecord) {
  const properties = {
    ...told,
    kind: mainPlace(places).kind,
    places: places.map(({ start: _s, end: _e, alternatives: _a, edits, ...place }) => {
      const { role, id, name, asWritten, kind, country, admin1, lng, lat, radiusKm, relation, reasons } = place;
      const point = { lng: roundDegrees(lng), lat: roundDegrees(lat), radiusKm: roundTo(radiusKm, 1) };
      const head = { role, id, name, asWritten, kind, country, admin1, ...point };
      return { ...head, confidence: roundTo(place.confidence, 3), relation, reasons, edits };
    }),
    confidence: roundTo(confidence, 3),
    reports: reports.map(({ dated, places: _p, copies, edits, ...report }) => ({
      ...report,
      datedBy: dated.words?.text ?? null,
      copies: copies ?? [],
      edits,
    })),
    reportCount,
    sourceCount,
  };
  return { type: 'Feature', id: told.id, geometry: eventGeometry(places), properties };
}

const edits = [{ decision: 'day', by: 'A "B"', on: null, why: 'said\n', was: '' }] as const;
const copies = [{ article: 'x "y".txt', source: 'z' as never, published: null }];

/** Events with all that an event may have. */
function events(): EventRecord[] {
  const samples = linkReports(sampleReports(), sampleArticles(), NO_OUTLETS);
  const [first, second] = samples as [EventRecord, EventRecord];
  const [report] = first.reports;
  const edited = { ...first, places: first.places.map((place) => ({ ...place, edits })) };
  const alternatives = [{ id: 'geonames:1' as never, name: 'O"msk', lng: 1.123456789, lat: -2, confidence: 0.5 }];
  return [
    ...samples,
    edited,
    { ...first, reports: [{ ...report!, copies }, { ...report!, edits }, ...second.reports] },
    { ...first, reports: [{ ...report!, copies, edits, published: null, before: '"', after: '\u2028' }] },
    { ...second, dateFrom: null, dateTo: null, title: second.reports[0]!.quote, confidence: 0.12345 },
    { ...second, places: second.places.map((place) => ({ ...place, alternatives, admin1: null, radiusKm: 0.04 })) },
    { ...second, places: second.reports[0]!.places },
  ];
}

it('says in each file what JSON of the whole event says', () => {
  for (const event of events()) {
    const [packed] = packEvents([event], ['rows']) as [Uint8Array];
    const [feature, rows, text, detail] = partSpans(packed).map((span) => Buffer.from(partOf(packed, span)).toString());
    expect(feature).toBe(JSON.stringify(plainFeature(event)));
    expect(rows).toBe('rows');
    const quotes = new Set(event.reports.map(({ quote }) => quote));
    quotes.delete(event.title);
    expect(text).toBe(JSON.stringify({ title: event.title, quotes: [...quotes] }));
    expect(detail).toBe(JSON.stringify(event));
  }
});
