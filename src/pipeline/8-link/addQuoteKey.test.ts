import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ContentHasher, contentHash } from '../../model/contentHash.ts';
import { addQuoteKey } from './addQuoteKey.ts';
import { outletKey } from './outlets.ts';

const QUOTES = [
  'Pożar w Łodzi: „The End” — 3½ km²',
  'В Київі – об’єкт № 5',
  'Ο ΔΡΌΜΟΣ ΤΗΣ ΠΌΛΗΣ',
  'İstanbul’da ışık',
  'ﬁre in the ﬂat',
  'The \u00e9tat',
  'the\u00e9',
  'theß',
  'THÉ the',
  'a \u{1d400}\u{1d401} b',
  'fire \u{1f525} 9',
  '𐐀 the',
  'the\n',
  'a\u0301\u0327b',
  '火災が発生した',
  'حريق في المدينة',
  '한국어 뉴스',
  '\ud800 lone',
  'a '.repeat(1500),
];

it('adds what the key of the quote adds, whatever its letters', () => {
  const isSame = (quote: string): void => {
    const hasher = new ContentHasher();
    addQuoteKey(hasher, quote);
    expect([quote, hasher.name()]).toEqual([quote, contentHash(outletKey(quote))]);
  };
  for (const quote of QUOTES) isSame(quote);
  const mixed = fc.array(
    fc.constantFrom('The', 'the', ' ', '-', 'É', 'ß', 'Ж', 'İ', 'Σ', '\u0301', '\u{1d400}', '9', '\n'),
    {
      maxLength: 8,
    },
  );
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), isSame), { numRuns: 500 });
  fc.assert(fc.property(fc.string({ unit: 'binary' }), isSame), { numRuns: 500 });
  fc.assert(
    fc.property(mixed, (parts) => isSame(parts.join(''))),
    { numRuns: 1000 },
  );
});
