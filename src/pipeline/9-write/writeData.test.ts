import { check } from '@placemarkio/check-geojson';
import type { Feature, FeatureCollection } from 'geojson';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { bytesHash } from '../../model/bytesHash.ts';
import { contentHash } from '../../model/contentHash.ts';
import { reportsOfSources } from '../../model/eventRows.ts';
import { NO_OUTLETS } from '../8-link/outlets.ts';
import { memoryShelf } from '../shelf.ts';
import { ALSO_FORMATS } from './also/writeAlso.ts';
import { articleEntries, sourceEntries } from './articleEntries.ts';
import { memoryFiles } from './files/memoryFiles.ts';
import { SAMPLE_CATEGORIES, sampleArticles, sampleReports } from './testing/sampleEvents.ts';
import { shelvedSamples } from './testing/shelvedSamples.ts';
import { writeData } from './writeData.ts';

const issue = {
  file: 'a.txt',
  line: 1,
  column: 2,
  severity: 'warning',
  code: 'place-unsettled',
  message: 'no',
} as const;
const inputs = sampleArticles().map(({ id }) => ({ file: id, checksum: contentHash(id) }));

function write(reports = sampleReports(), articles = sampleArticles()) {
  const shelf = memoryShelf();
  const events = shelvedSamples(reports, articles, shelf);
  const mentions = { name: 'mentions.jsonl', bytes: 0, checksum: '', count: 0 };
  const entries = articleEntries(articles, NO_OUTLETS);
  const sources = sourceEntries(articles, reportsOfSources(events.rows), NO_OUTLETS);
  return writeData(
    { events, shelf, articles: entries, sources, mentions, issues: [issue] },
    { gazetteer: 'g1', inputs, categories: SAMPLE_CATEGORIES, also: ALSO_FORMATS },
    memoryFiles(),
  );
}

const files = new Map(write().map(({ name, content }) => [name, content]));
const text = (name: string) => files.get(name) as string;

describe('writeData', () => {
  it('writes every file of the contract and lists all others in build.json', () => {
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'events.geojson',
        'reports.csv',
        'articles.json',
        'sources.json',
        'issues.jsonl',
        'build.json',
      ]),
    );
    const build = JSON.parse(text('build.json'));
    expect(build.format).toBe(1);
    expect(build.counts).toEqual({
      articles: 5,
      sources: 2,
      mentions: 0,
      reports: 4,
      events: 4,
      errors: 0,
      warnings: 1,
    });
    expect(build.files.map(({ name }: { name: string }) => name)).toEqual(
      [...files.keys(), 'mentions.jsonl'].filter((name) => name !== 'build.json').sort(),
    );
    const listed = build.files.find(({ name }: { name: string }) => name === 'reports.csv');
    expect(listed).toEqual({
      name: 'reports.csv',
      bytes: new TextEncoder().encode(text('reports.csv')).length,
      checksum: bytesHash(new TextEncoder().encode(text('reports.csv'))),
    });
  });

  it('gives the same bytes whatever the order of reports and articles', () => {
    expect(write(sampleReports().reverse(), sampleArticles().reverse())).toEqual(write());
  });

  it('names an outlet as the input does, and "Outlet not named" where it does not', () => {
    expect(JSON.parse(text('sources.json'))).toEqual([
      { id: 'cnn', name: 'CNN', url: 'https://cnn.com', country: null, reportCount: 1 },
      { id: 'outlet-not-named', name: 'Outlet not named', url: null, country: null, reportCount: 3 },
    ]);
  });

  it('never writes the text of an article', () => {
    expect(Object.keys(JSON.parse(text('articles.json'))[0])).toEqual([
      'id',
      'title',
      'source',
      'url',
      'published',
      'publishedBasis',
      'language',
    ]);
  });
});

describe('events.geojson', () => {
  const collection = check(text('events.geojson')) as FeatureCollection; // throws on what is no GeoJSON
  const byQuote = (part: string): Feature =>
    collection.features.find(({ properties }) => properties?.['reports'][0].quote.includes(part))!;

  it('has the properties of the contract', () => {
    expect(Object.keys(byQuote('cmd').properties!)).toEqual(
      'id title category dateFrom dateTo datePrecision dateBasis kind places confidence reports reportCount sourceCount'.split(
        ' ',
      ),
    );
    expect(byQuote('cmd').properties?.['places'][0]).toEqual({
      ...{
        role: 'where',
        id: 'geonames:1496153',
        name: 'Omsk',
        asWritten: 'Omsk',
        kind: 'settlement',
        country: 'RU',
        admin1: 'Omsk Oblast',
      },
      ...{
        lng: 73.3686,
        lat: 54.9924,
        radiusKm: 12,
        confidence: 0.877,
        relation: { kind: 'in' },
        reasons: ['exact name'],
      },
    });
  });

  it('draws a movement as a line and all else as a point that says its kind', () => {
    expect(byQuote('Norilsk').geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [88.2027, 69.3535],
        [73.3686, 54.9924],
      ],
    });
    expect(byQuote('России')).toMatchObject({
      geometry: { type: 'Point' },
      properties: { kind: 'country', dateFrom: null, dateTo: null, datePrecision: 'unknown' },
    });
  });
});

describe('reports.csv', () => {
  const { data, errors } = Papa.parse<Record<string, string>>(text('reports.csv'), {
    header: true,
    skipEmptyLines: true,
  });

  it('is a table with a row for each report', () => {
    expect(errors).toEqual([]);
    expect(data).toHaveLength(4);
    expect(text('reports.csv')).toMatch(/\r\n$/);
    expect(data.every(({ event_id }) => event_id!.startsWith('e'))).toBe(true);
  });

  it('leaves no cell that a spreadsheet would run, and numbers numbers', () => {
    const cells = data.flatMap((row) => Object.entries(row));
    const running = cells.filter(([, cell]) => /^[=+\-@\t\r\n]/.test(cell) && Number.isNaN(Number(cell)));
    expect(running).toEqual([]);
    expect(
      data
        .map(({ quote }) => quote)
        .filter((quote) => quote?.startsWith("'"))
        .sort(),
    ).toEqual(['\'+1 tram, "derailed"; in Omsk\non a Friday', '\'=cmd|calc & <b>"Omsk"</b>, said  O’Hara']);
    expect(data.map(({ latitude }) => Number(latitude)).sort()).toEqual([54.9924, 54.9924, 54.9924, 60]);
  });
});
