import fc from 'fast-check';

/** Pieces that have broken parsers before: markup, formulas, odd Unicode, halves of pairs, and what news is made of. */
const PIECES = [
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<!--',
    '-->',
    '<p',
    '</',
    '<![CDATA[',
    ']]>',
    '<br/>',
  ],
  ...[
    '&amp;',
    '&#x110000;',
    '&#0;',
    '&lol;',
    '&',
    ';',
    '=cmd|calc',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '"',
    "'",
    ',',
    '","',
  ],
  ...[
    '---\n',
    '---\ntitle: "',
    'published: 2022-02-30\n',
    '0000-00-00',
    '2022-09-22',
    '99999-12-31',
    'javascript:alert(1)',
  ],
  ...[
    '\u0000',
    '\u200b',
    '\u202e',
    '\u200f',
    '\ufeff',
    '\ud800',
    '\udc00',
    '\u2028',
    '\u0085',
    '\r\n',
    '\n\n',
    '\t',
    '   ',
  ],
  ...['{"', '"}', '[', ']', '{', '}', ':', '\\u', '\\', '__proto__', 'constructor', '../../etc/x', 'C:\\x'],
  ...[
    'Omsk',
    'In Troy, N.C., ',
    'New York',
    'Paris, ',
    'Саха',
    'северный Омск',
    'Donetsk and Luhansk ',
    'St. ',
    'U.S.A.',
  ],
  ...[
    'on Monday',
    'last week',
    'on May 5, 2022',
    '22 ноября',
    ' said ',
    ' killed ',
    ' in ',
    ' from ',
    ' to ',
    ' and ',
    '. ',
    '? ',
  ],
];

/** Text that someone wrote to break things, up to some hundred characters. */
export function hostileText(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
  );
  return fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
}

/** A short piece to be repeated many times: where a rule looks again at what it has seen, time grows faster than the text. */
export function repeatedUnit(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
}
