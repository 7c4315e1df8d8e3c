import { expect, it } from 'vitest';
import { frameUrl } from './frameUrl.ts';

const BASE = 'https://news.test/story/';
const urlOf = (src: string, attributes: Record<string, string> = {}) =>
  frameUrl(src, BASE, { widthPx: 800, heightPx: 500 }, (name) => attributes[name] ?? null);

it('asks for the embedded view of the explorer at src', () => {
  expect(urlOf('../map/')).toBe('https://news.test/map/?embed=1');
});

it('puts what the attributes choose into the hash', () => {
  const url = urlOf('https://maps.test/', {
    from: '2024-02-01',
    to: '2024-02-29',
    event: 'a&b',
    highlight: 'c,d',
    bbox: '10,-0.5,11,0.5',
  });
  expect(url).toBe('https://maps.test/?embed=1#8.31/0.0000/10.5000&from=2024-02-01&to=2024-02-29&e=a%26b&hl=c%2Cd');
});

it.each([
  ['a day that does not exist', { from: '2023-02-30' }],
  ['a box of three numbers', { bbox: '1,2,3' }],
  ['a box upside down', { bbox: '0,10,5,-10' }],
  ['a theme that is not one', { theme: 'neon' }],
  ['a language that is not a tag', { lang: '"><script>' }],
])('leaves out %s', (_, attributes) => {
  expect(urlOf('/map/', attributes)).toBe('https://news.test/map/?embed=1');
});

it.each(['javascript:alert(1)', 'data:text/html,x', 'https://', 'blob:https://x/y'])('refuses %s', (src) => {
  expect(urlOf(src)).toBeNull();
});
