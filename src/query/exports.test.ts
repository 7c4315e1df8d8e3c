import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { makeEvents } from '../../bench/makeEvents.ts';
import { embedCode } from './embedCode.ts';
import { exportCsv } from './exportCsv.ts';
import { exportGeojson } from './exportGeojson.ts';

const { events, sources } = makeEvents(40);
const names = new Map(sources.map(({ id, name }) => [id as string, name]));

describe('the table', () => {
  it('has one row for each report of the events it is given, and no others', () => {
    const { data } = Papa.parse<Record<string, string>>(exportCsv(events.slice(0, 7), names), { header: true });
    const expected = events.slice(0, 7).flatMap(({ id, reports }) => reports.map((report) => [id, report.id]));
    expect(data.map(({ event, report }) => [event, report])).toEqual(expected);
  });

  it.each([
    ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
    ['+cmd|x', "'+cmd|x"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['plain', 'plain'],
  ])('keeps a spreadsheet from running %j', (title, cell) => {
    const { data } = Papa.parse<Record<string, string>>(exportCsv([{ ...events[0]!, title }], names), { header: true });
    expect(data[0]?.['title']).toBe(cell);
  });

  it('leaves negative coordinates numbers', () => {
    const west = events.find(({ places }) => places.length === 1 && places[0]!.lng < 0)!;
    const { data } = Papa.parse<Record<string, string>>(exportCsv([west], names), { header: true });
    expect(data[0]?.['lng']).toBe(String(west.places[0]!.lng));
  });
});

describe('the map data', () => {
  it('is a point at the place, or a line for a movement', () => {
    const { features } = JSON.parse(exportGeojson(events)) as {
      features: { id: string; geometry: { type: string } }[];
    };
    expect(features.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect(features.map(({ geometry }) => geometry.type)).toEqual(
      events.map(({ places }) => (places.some(({ role }) => role === 'to') ? 'LineString' : 'Point')),
    );
  });
});

describe('the embed code', () => {
  it('carries the state, asks for the embedded page, and cannot be broken out of by a title', () => {
    const code = embedCode({ pageUrl: 'https://map.example/x/?a=1#4/1/2&q="><script>', title: 'A "map" <b>' });
    expect(code).toContain('src="https://map.example/x/?a=1&amp;embed=1#4/1/2&amp;q=');
    expect(code).toContain('title="A &quot;map&quot; &lt;b&gt;"');
    expect(code).not.toMatch(/<script|<b>/);
  });
});
