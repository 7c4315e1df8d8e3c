import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { makeEvents } from '../../../../bench/makeEvents.ts';
import type { EventRecord } from '../../../model/event.ts';
import { eventList, newestEvents } from './eventList.ts';
import { fillPage } from './fillPage.ts';
import { headersFile } from './headersFile.ts';
import { oembed } from './oembed.ts';
import { serviceWorkerFile } from './serviceWorkerFile.ts';
import { type SiteFacts, summaryOf } from './siteFacts.ts';
import { siteHead } from './siteHead.ts';

const made = makeEvents(20);
const facts: SiteFacts = { ...made, title: 'Floods', newest: newestEvents(made.events) };
const URL_OF_SITE = 'https://example.org/map/';
const nasty = '</noscript><img src=x onerror="alert(1)"> & "quoted" \u0000\ud800';
const nastyEvents = made.events.map((event) => ({
  ...event,
  places: event.places.map((place) => ({ ...place, name: nasty, admin1: nasty })),
  reports: event.reports.map((report) => ({ ...report, quote: nasty })),
})) as EventRecord[];
const nastyFacts: SiteFacts = {
  title: nasty,
  sources: made.sources.map((source) => ({ ...source, name: nasty })),
  articles: made.articles.map((article) => ({
    ...article,
    title: nasty,
    url: `javascript:alert("${nasty}")`,
    language: nasty,
  })),
  events: nastyEvents,
  newest: newestEvents(nastyEvents),
};

const documentOf = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;

describe('the list of events', () => {
  it('has every event with its days, places and quotes, newest first', () => {
    const { document } = { document: documentOf(eventList(facts, 'data/reports.csv')) };
    const heads = [...document.querySelectorAll('h2')].map(({ textContent }) => textContent ?? '');
    const days = heads.map((head) => /^\d{4}-\d\d-\d\d/.exec(head)?.[0] ?? '');
    expect(heads).toHaveLength(made.events.length);
    expect(days).toEqual([...days].sort().reverse());
    for (const { places, reports } of made.events) {
      expect(heads.some((head) => head.includes(places[0]!.name))).toBe(true);
      expect(document.body.textContent).toContain(reports[0]!.quote);
    }
    expect(document.querySelector('a[href="data/reports.csv"]')).not.toBeNull();
  });

  it('counts the sources of copies as the page does', () => {
    const [event] = made.events;
    const [report] = event!.reports;
    const [first, second] = [made.sources[0]!.id, made.sources[1]!.id];
    const copied = { ...report!, source: first, copies: [{ article: 'b', source: second, published: null }] };
    expect(summaryOf({ events: [{ ...event!, reports: [copied], reportCount: 1 }] })).toContain(
      '1 event from 2 sources',
    );
  });

  it('says how many it leaves out', () => {
    const events = Array.from({ length: 310 }, (_, index) => ({ ...made.events[0]!, id: `e${index}` }) as EventRecord);
    expect(eventList({ ...facts, events, newest: newestEvents(events) }, null)).toContain('<p>10 more.</p>');
  });

  it('shows hostile text as text', () => {
    const html = `<noscript>${eventList(nastyFacts, null)}</noscript>`;
    expect(html.match(/<\/noscript>/g)).toHaveLength(1);
    const { document } = { document: documentOf(html.replaceAll(/<(\/?)noscript>/g, '<$1div>')) };
    expect(document.querySelectorAll('img, script, a')).toHaveLength(0);
    expect(document.querySelector('blockquote')?.textContent).toBe(nasty.replace('\u0000\ud800', '\ufffd\ufffd'));
    expect(document.querySelector('blockquote')?.getAttribute('lang')).toBeNull();
  });
});

describe('tags for link cards', () => {
  const tagsOf = (html: string) => parseHTML(`<!doctype html><html><head>${html}</head></html>`).document;

  it('name whole addresses below the site', () => {
    const head = tagsOf(siteHead(facts, URL_OF_SITE));
    const image = head.querySelector('meta[property="og:image"]')?.getAttribute('content');
    expect(image).toBe('https://example.org/map/card.png');
    expect(head.querySelector('link[type="application/json+oembed"]')?.getAttribute('href')).toBe(
      'https://example.org/map/oembed.json',
    );
    expect(head.querySelector('meta[property="og:description"]')?.getAttribute('content')).toBe(summaryOf(facts));
  });

  it('leave out what needs an address that nobody gave', () => {
    expect(siteHead(facts, null)).not.toMatch(/og:image|og:url|oembed|canonical/);
  });

  it('cannot be broken out of', () => {
    const head = tagsOf(siteHead(nastyFacts, URL_OF_SITE));
    expect(head.querySelectorAll('img')).toHaveLength(0);
    expect(head.querySelector('meta[property="og:title"]')?.getAttribute('content')).toContain('</noscript><img');
  });
});

it('oEmbed answers with a frame of the map', () => {
  const answer = JSON.parse(oembed(nasty, URL_OF_SITE)) as { type: string; html: string; thumbnail_url: string };
  const frame = documentOf(answer.html).querySelector('iframe');
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', thumbnail_url: 'https://example.org/map/card.png' });
  expect(frame?.getAttribute('src')).toBe('https://example.org/map/?embed=1');
  expect(documentOf(answer.html).querySelectorAll('img')).toHaveLength(0);
});

it('the page is filled once, and dollars in a title stay dollars', () => {
  const page = fillPage(readFileSync('index.html', 'utf8'), {
    title: "$& $' <b>",
    head: '<meta name="x">',
    events: '<p>$1</p>',
  });
  expect(page).toContain('<title>$&amp; $&#39; &lt;b&gt;</title>\n    <meta name="x">');
  expect(page).toContain('<noscript>\n<p>$1</p>');
  expect(page.match(/<noscript>/g)).toHaveLength(1);
  expect(() => fillPage('<p>another page</p>', { title: '', head: '', events: '' })).toThrow('index.html has no');
});

it('the headers keep the policy of the page and let other sites embed it', () => {
  const headers = headersFile();
  expect(headers).toContain("script-src 'self'");
  expect(headers).not.toMatch(/X-Frame-Options|frame-ancestors|unsafe/);
});

describe('the service worker', () => {
  const file = (name: string, bytes = 10) => ({ name, bytes, hash: `h${name.length}` });
  const listOf = (script: string) => {
    const text = script.slice(script.indexOf('['), script.indexOf('];') + 1);
    return JSON.parse(text) as { url: string; revision: string | null }[];
  };

  it('keeps every file, named by content unless its name already is', () => {
    const list = listOf(
      serviceWorkerFile('run();', [file('index.html'), file('assets/a-1.js'), file('data/build.json')]),
    );
    expect(list).toEqual([
      { url: 'assets/a-1.js', revision: null },
      { url: 'data/build.json', revision: 'h15' },
      { url: 'index.html', revision: 'h10' },
    ]);
  });

  it('of data too large for a device keeps the page, the list and the first open events', () => {
    const many = Array.from({ length: 12 }, (_, chunk) => file(`data/details/${chunk}.json`, 9_000_000));
    const list = listOf(serviceWorkerFile('', [...many, file('index.html'), file('data/texts/0.json')]));
    expect(list.map(({ url }) => url)).toEqual([
      'data/texts/0.json',
      'index.html',
      ...[0, 1, 2, 3].map((chunk) => `data/details/${chunk}.json`),
    ]);
  });
});
