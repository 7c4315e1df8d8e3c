import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { makeEvents } from '../../bench/makeEvents.ts';
import { frameUrl } from '../embed/frameUrl.ts';
import { elementCode, frameCode, isTold } from './embedCode.ts';
import { exportCsv } from './exportCsv.ts';
import { exportGeojson } from './exportGeojson.ts';
import { EMPTY_LINK, readLink } from './urlState.ts';

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
    ['\n=1+1', "'\n=1+1"],
    ['＝1+1', "'＝1+1"],
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

describe('several places', () => {
  const [two] = events.filter(({ places }) => places.length === 2);
  const placeOf = (role: 'from' | 'where', second: 'to' | 'where'): string | undefined => {
    const places = two!.places.map((place, index) => ({ ...place, role: index === 0 ? role : second }));
    const reports = two!.reports.slice(0, 1).map((report) => ({ ...report, places }));
    const { data } = Papa.parse<Record<string, string>>(exportCsv([{ ...two!, places, reports }], names), {
      header: true,
    });
    return data[0]?.['place'];
  };
  const [a, b] = two!.places.map(({ name }) => name);

  it('are a way only when something went from one to the other', () => {
    expect(placeOf('from', 'to')).toBe(`${a} → ${b}`);
    expect(placeOf('where', 'where')).toBe(`${a}; ${b}`);
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

describe('the code for another page', () => {
  const page = { pageUrl: 'https://map.example/x/index.html?a=1', title: 'A "map" <b>' };
  const chosen = readLink('#4/1/2&from=2022-09-01&hide-src=b&e=e1&theme=dark&lang=uk');
  const state = { link: chosen, sources: ['a', 'b', 'c'], categories: ['x'], bounds: [1, 2, 3.12345, 4] as const };
  const parse = (html: string) => {
    const { document } = parseHTML(`<body>${html}</body>`);
    return (selector: string) => document.querySelector(selector)!;
  };

  it('as a frame carries the state, asks for the embedded page, and cannot be broken out of by a title', () => {
    const find = parse(frameCode(page, '#4/1/2&q="><script>'));
    expect(find('iframe').getAttribute('src')).toBe(
      'https://map.example/x/index.html?a=1&embed=1#4/1/2&q=%22%3E%3Cscript%3E',
    );
    expect(find('iframe').getAttribute('title')).toBe(page.title);
    expect(find('p > a').getAttribute('href')).toBe('https://map.example/x/index.html?a=1#4/1/2&q=%22%3E%3Cscript%3E');
    expect(find('script')).toBeNull();
  });

  it('as an element says the state in attributes that the element reads', () => {
    const find = parse(elementCode(page, state));
    const element = find('date-line');
    expect(Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]))).toEqual({
      src: 'https://map.example/x/',
      label: page.title,
      from: '2022-09-01',
      sources: 'a,c',
      bbox: '1.000,2.000,3.123,4.000',
      event: 'e1',
      theme: 'dark',
      lang: 'uk',
    });
    expect(find('script').getAttribute('src')).toBe('https://map.example/x/embed.js');
    const read = frameUrl(element.getAttribute('src')!, page.pageUrl, { widthPx: 600, heightPx: 400 }, (name) =>
      element.getAttribute(name),
    );
    expect(readLink(new URL(read!).hash)).toMatchObject({ openEvent: 'e1', theme: 'dark', language: 'uk' });
  });

  it('as an element of the whole map says nothing but where and what', () => {
    const code = elementCode(page, { ...state, link: EMPTY_LINK });
    expect(parse(code)('date-line').attributes).toHaveLength(2);
  });

  it.each([
    ['#from=2022-01-01&hide-src=a&e=x', true],
    ['#q=flood', false],
    ['#undated=1', false],
    ['#sure=50', false],
    ['#hl=a', false],
    ['#at=geonames:1', false],
    ['#hide-kind=country', false],
    ['#on-map=1', false],
  ])('%s can be told by an element: %s', (hash, told) => {
    expect(isTold(readLink(hash))).toBe(told);
  });
});
