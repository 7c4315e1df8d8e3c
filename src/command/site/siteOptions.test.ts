import { expect, it } from 'vitest';
import { siteOptions } from './siteOptions.ts';

it('asks for nothing when nothing is said', () => {
  expect(siteOptions({})).toEqual({ title: null, url: null, contact: null, offline: false, basemap: 'full' });
});

it.each([
  ['https://example.org/map', 'https://example.org/map/'],
  ['http://example.org', 'http://example.org/'],
  ['https://example.org/карта/', 'https://example.org/%D0%BA%D0%B0%D1%80%D1%82%D0%B0/'],
])('reads %s as the folder %s', (url, read) => {
  expect(siteOptions({ url })).toMatchObject({ url: read });
});

it.each(['desk@example.org', ' desk+map@news.example.co.uk ', 'редакция@пример.рф'])(
  'reads %j as an address',
  (contact) => {
    expect(siteOptions({ contact })).toMatchObject({ contact: contact.trim() });
  },
);

it.each([
  [{ url: 'example.org/map' }, /not a web address/],
  [{ url: 'javascript:alert(1)' }, /not a web address/],
  [{ url: 'https://user@example.org/' }, /not a web address/],
  [{ url: 'https://example.org/?a' }, /not a web address/],
  [{ contact: 'desk' }, /not a mail address/],
  [{ contact: 'desk@example.org?bcc=a@b.example' }, /not a mail address/],
  [{ contact: 'a@b.example, c@d.example' }, /not a mail address/],
  [{ contact: 'Desk <desk@example.org>' }, /not a mail address/],
  [{ offline: true, basemap: 'tiny' }, /neither full nor light/],
  [{ basemap: 'light' }, /add --offline/],
  [{ title: 'x'.repeat(201) }, /longer than 200/],
])('refuses %j', (given, message) => {
  expect(siteOptions(given)).toMatch(message);
});
