import { expect, it } from 'vitest';
import { citation } from './citation.ts';

const KNOWN = {
  quote: 'The bridge fell.',
  source: 'The Bell',
  title: 'A fall',
  day: '2 May 2022',
  url: 'https://bell.example/1',
};

it('a quote is cited with everything that is known of it', () => {
  expect(citation(KNOWN)).toBe('“The bridge fell.” — The Bell, “A fall”, 2 May 2022. https://bell.example/1');
});

it('a quote is cited without what is not known', () => {
  expect(citation({ ...KNOWN, title: null, day: null, url: null })).toBe('“The bridge fell.” — The Bell.');
});
