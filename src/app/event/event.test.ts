import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markQuote } from './markQuote.ts';
import { safeLink } from './safeLink.ts';

describe('a quote with its places marked', () => {
  const marked = (quote: string, start: number, ...places: { asWritten: string; start: number }[]) =>
    markQuote(quote, start, places)
      .map(({ text, isPlace }) => (isPlace ? `[${text}]` : text))
      .join('');

  it.each([
    [
      'marks the name',
      'A storm hit Porto at noon',
      0,
      [{ asWritten: 'Porto', start: 12 }],
      'A storm hit [Porto] at noon',
    ],
    ['marks the one its offset means', 'Porto to Porto', 100, [{ asWritten: 'Porto', start: 109 }], 'Porto to [Porto]'],
    [
      'marks it after white space was folded',
      'A storm hit Porto',
      40,
      [{ asWritten: 'Porto', start: 60 }],
      'A storm hit [Porto]',
    ],
    [
      'marks the longer of two that overlap',
      'in New York City',
      0,
      [
        { asWritten: 'New York', start: 3 },
        { asWritten: 'New York City', start: 3 },
      ],
      'in [New York City]',
    ],
    ['leaves out a name of another sentence', 'It rained', 0, [{ asWritten: 'Porto', start: 900 }], 'It rained'],
    ['leaves out an empty name', 'It rained', 0, [{ asWritten: '', start: 3 }], 'It rained'],
  ])('%s', (_name, quote, start, places, expected) => {
    expect(marked(quote, start, ...places)).toBe(expected);
  });

  it('says the same words whatever is marked', () => {
    const name = fc.record({ asWritten: fc.string({ maxLength: 3 }), start: fc.nat({ max: 40 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.nat({ max: 20 }), fc.array(name), (quote, start, places) => {
        expect(
          markQuote(quote, start, places)
            .map(({ text }) => text)
            .join(''),
        ).toBe(quote);
      }),
    );
  });
});

describe('a link', () => {
  it.each([
    ['https://www.example.org/a?b=1', { href: 'https://www.example.org/a?b=1', host: 'example.org' }],
    ['http://example.org', { href: 'http://example.org/', host: 'example.org' }],
    ['javascript:alert(1)', null],
    [' javascript:alert(1)', null],
    ['data:text/html,<script>', null],
    ['file:///etc/passwd', null],
    ['//example.org/x', null],
    ['not a link', null],
    [null, null],
  ])('to %j', (url, expected) => {
    expect(safeLink(url)).toEqual(expected);
  });
});
