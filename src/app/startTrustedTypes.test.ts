import { describe, expect, it } from 'vitest';
import { trustedTypesRules } from './startTrustedTypes.ts';

const { createHTML, createScriptURL } = trustedTypesRules('https://example.org/map/index.html?embed=1#3/1/2');

describe('markup out of strings', () => {
  it('becomes text', () => {
    expect(createHTML('© A & B <img src=x onerror=alert(1)>')).toBe('© A &amp; B &lt;img src=x onerror=alert(1)&gt;');
  });
});

describe('a script address', () => {
  it.each([
    ['assets/worker-1a2b.js', 'https://example.org/map/assets/worker-1a2b.js'],
    ['https://example.org/map/sw.js', 'https://example.org/map/sw.js'],
    ['./embed.mjs?v=1', 'https://example.org/map/embed.mjs?v=1'],
  ])('%s is one of the site', (url, whole) => {
    expect(createScriptURL(url)).toBe(whole);
  });

  it.each([
    'https://evil.test/x.js',
    '//evil.test/map/x.js',
    '../other/x.js',
    'https://example.org/mapx/x.js',
    'data:text/javascript,alert(1)//.js',
    'blob:https://example.org/map/x.js',
    'javascript:alert(1)//x.js',
    'assets/page.html',
  ])('%s is not', (url) => {
    expect(() => createScriptURL(url)).toThrow('not a script of this site');
  });
});
