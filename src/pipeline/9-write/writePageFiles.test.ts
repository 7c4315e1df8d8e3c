import { expect, it } from 'vitest';
import type { EventRecord } from '../../model/event.ts';
import type { PlaceId } from '../../model/place.ts';
import { linkReports } from '../8-link/linkReports.ts';
import { NO_OUTLETS } from '../8-link/outlets.ts';
import { articleEntries, sourceEntries } from './articleEntries.ts';
import { SAMPLE_CATEGORIES, sampleArticles, sampleReports } from './testing/sampleEvents.ts';
import { writeColumns } from './writeColumns.ts';

/** The sample events, each of which could have been at these places instead. */
const eventsWith = (ids: readonly string[]): EventRecord[] =>
  linkReports(sampleReports(), sampleArticles()).map((event) => {
    const alternatives = ids.map((id) => ({ id: id as PlaceId, name: id, lng: 1, lat: 2, confidence: 0.1 }));
    return { ...event, places: event.places.map((place) => ({ ...place, alternatives })) };
  });

it('details end with the names of what places could have been: each once, sorted by id, none without names', () => {
  const files = writeColumns({
    title: null,
    events: eventsWith(['geonames:3', 'geonames:1', 'nameless', 'geonames:2', 'geonames:10']),
    articles: articleEntries(sampleArticles(), NO_OUTLETS),
    sources: sourceEntries(sampleArticles(), new Map(), NO_OUTLETS),
    categories: SAMPLE_CATEGORIES,
    placeNames: new Map([1, 2, 3, 4, 10].map((number) => [`geonames:${number}` as PlaceId, { ru: `${number}` }])),
  });
  const details = files.find(({ name }) => name === 'details/0.json')!;
  const text = Buffer.from(details.content).toString();
  const names = {
    'geonames:1': { ru: '1' },
    'geonames:10': { ru: '10' },
    'geonames:2': { ru: '2' },
    'geonames:3': { ru: '3' },
  };
  expect(text.endsWith(`],"otherNames":${JSON.stringify(names)}}\n`)).toBe(true);
});
