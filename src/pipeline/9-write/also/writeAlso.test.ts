import { check } from '@placemarkio/check-geojson';
import { kml } from '@tmcw/togeojson';
import { parseFeed } from 'feedsmith';
import { DOMParser } from 'linkedom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { linkReports } from '../../8-link/linkReports.ts';
import { NO_OUTLETS } from '../../8-link/outlets.ts';
import { articleEntries, sourceEntries } from '../articleEntries.ts';
import { SAMPLE_CATEGORIES, sampleArticles, sampleReports } from '../testing/sampleEvents.ts';
import { type AlsoFormat, writeAlso } from './writeAlso.ts';

const events = linkReports(sampleReports(), sampleArticles());
const input = {
  events,
  sources: sourceEntries(sampleArticles(), new Map(), NO_OUTLETS),
  articles: articleEntries(sampleArticles(), NO_OUTLETS),
  categories: SAMPLE_CATEGORIES,
};
const fileOf = (format: AlsoFormat, name?: string) =>
  writeAlso(format, input).find((file) => name === undefined || file.name === name)!.content;
const hostile = events.find(({ reports: [report] }) => report?.quote.startsWith('=cmd'))!;
const way = events.find(({ places }) => places.length === 2)!;
const country = events.find(({ places: [place] }) => place?.kind === 'country')!;

describe('KML, read by togeojson', () => {
  const document = new DOMParser().parseFromString(fileOf('kml'), 'text/xml') as unknown as Parameters<typeof kml>[0];
  const { features } = kml(document);
  const featureOf = (id: string) => features.find((feature) => feature?.id === id);

  it('has a placemark an event with its name, days, data and geometry', () => {
    expect(features).toHaveLength(4);
    expect(featureOf(way.id)).toMatchObject({
      geometry: {
        type: 'LineString',
        coordinates: [
          [88.2027, 69.3535],
          [73.3686, 54.9924],
        ],
      },
      properties: {
        name: way.title,
        timespan: { begin: '2022-10-04', end: '2022-10-04' },
        category: 'Mobilisation & more',
        counted: '1 report from 1 source',
      },
    });
  });

  it('keeps markup and bad characters as harmless text', () => {
    expect(featureOf(hostile.id)?.properties?.['description']).toBe('=cmd|calc & <b>"Omsk"</b>, said\uFFFD O’Hara');
  });

  it('sets no pin for a country and no time for an unknown day', () => {
    expect(featureOf(country.id)?.properties).toMatchObject({ styleUrl: '#area', 'icon-scale': 0 });
    expect(featureOf(country.id)?.properties).not.toHaveProperty('timespan');
  });
});

describe('GeoRSS, read by feedsmith', () => {
  const parsed = parseFeed(fileOf('georss'));
  const items = parsed.format === 'rss' ? (parsed.feed.items ?? []) : [];
  const itemOf = (id: string) => items.find(({ guid }) => guid?.value === id);

  it('is a feed with an item an event, latest first, the undated last', () => {
    expect(parsed.format).toBe('rss');
    expect(items.map(({ guid }) => guid?.value)).toHaveLength(4);
    expect(items.at(-1)?.guid?.value).toBe(country.id);
    expect(itemOf(hostile.id)).toMatchObject({
      title: hostile.title.replace('\u0007', '\uFFFD'),
      pubDate: 'Sat, 08 Oct 2022 00:00:00 GMT',
      link: 'https://edition.cnn.com/a?b=1&c=2',
    });
  });

  it('says where: a point, a line, or a point with a radius', () => {
    expect(itemOf(hostile.id)?.georss?.point).toEqual({ lat: 54.9924, lng: 73.3686 });
    expect(itemOf(way.id)?.georss?.line?.points).toEqual([
      { lat: 69.3535, lng: 88.2027 },
      { lat: 54.9924, lng: 73.3686 },
    ]);
    expect(itemOf(country.id)?.georss?.radius).toBe(12_000);
    expect(itemOf(hostile.id)?.georss?.radius).toBeUndefined();
  });
});

describe('Linked Places, read by check-geojson', () => {
  const content = fileOf('lpf');
  const { features } = JSON.parse(content);
  const featureOf = (id: string) =>
    features.find((feature: Record<string, unknown>) => feature['@id'] === `urn:x-dateline:${id}`);

  it('is GeoJSON with the members of the format', () => {
    expect(check(content)).toMatchObject({ type: 'FeatureCollection' });
    expect(featureOf(way.id)).toMatchObject({
      when: { timespans: [{ start: { earliest: '2022-10-04' }, end: { latest: '2022-10-04' } }], certainty: 'certain' },
      names: [{ toponym: 'Omsk' }, { toponym: 'Norilsk' }],
      links: [
        { type: 'closeMatch', identifier: 'gn:1497337' },
        { type: 'closeMatch', identifier: 'gn:1496153' },
      ],
      geometry: { type: 'LineString', certainty: 'certain' },
    });
  });

  it('calls a country uncertain and an unknown day nothing', () => {
    expect(featureOf(country.id).geometry.certainty).toBe('uncertain');
    expect(featureOf(country.id)).not.toHaveProperty('when');
  });
});

describe('the columns of ACLED, read by papaparse', () => {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(fileOf('acled-csv'), {
    header: true,
    skipEmptyLines: true,
  });

  it('has them all, in order, and rows only where its codes fit', () => {
    expect(errors).toEqual([]);
    expect(meta.fields).toHaveLength(31);
    expect(meta.fields?.slice(0, 6)).toEqual([
      'event_id_cnty',
      'event_date',
      'year',
      'time_precision',
      'disorder_type',
      'event_type',
    ]);
    expect(data).toHaveLength(3); // the country on an unknown day has no code
    expect(data.find(({ event_id_cnty }) => event_id_cnty === hostile.id)).toMatchObject({
      event_date: '2022-10-04',
      time_precision: '1',
      geo_precision: '1',
      fatalities: '',
      country: 'RU',
    });
  });

  it('leaves no cell that a spreadsheet would run', () => {
    expect(data.flatMap((row) => Object.values(row)).filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  });
});

describe('TimeMap', () => {
  const shown = JSON.parse(fileOf('timemap', 'timemap/events.json'));
  const sources = JSON.parse(fileOf('timemap', 'timemap/sources.json'));
  const associations = JSON.parse(fileOf('timemap', 'timemap/associations.json'));

  it('holds text alone, as its schema asks, with a day or a position in each event', () => {
    expect(shown).toHaveLength(3); // the country on an unknown day has neither
    for (const event of shown) {
      const { associations: _associations, sources: _sources, ...texts } = event;
      expect(Object.values(texts).every((value) => typeof value === 'string')).toBe(true);
      expect(event.date !== '' || event.latitude !== '').toBe(true);
      expect((event.latitude === '') === (event.longitude === '')).toBe(true);
      expect(event.description).not.toBe('');
    }
    expect(shown.find(({ id }: { id: string }) => id === hostile.id)).toMatchObject({
      date: '10/04/2022',
      latitude: '54.9924',
      longitude: '73.3686',
    });
  });

  it('has every source and association that an event names', () => {
    expect(
      shown.flatMap(({ sources: ids }: { sources: string[] }) => ids).filter((id: string) => sources[id]?.id !== id),
    ).toEqual([]);
    const known = new Set(associations.map(({ id }: { id: string }) => id));
    expect(
      shown.flatMap(({ associations: ids }: { associations: string[] }) => ids).filter((id: string) => !known.has(id)),
    ).toEqual([]);
  });
});
