import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isMap, isScalar, parseDocument } from 'yaml';
import { readSimpleHeader } from './readSimpleHeader.ts';

/** The same by the YAML parser; null where it finds a mistake. */
function byYaml(source: string): Record<string, string> | null {
  const document = parseDocument(source, { schema: 'failsafe', uniqueKeys: false });
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const values: Record<string, string> = {};
  for (const { key, value } of document.contents.items) {
    if (isScalar(key) && isScalar(value)) values[String(key.value)] = String(value.value ?? '');
  }
  return values;
}

const simple = (source: string): Record<string, string> | null => {
  const values = readSimpleHeader(source);
  return values === null ? null : Object.fromEntries([...values].map(([key, { value }]) => [key, value]));
};

it('reads simple lines, with the line each stands on', () => {
  expect(readSimpleHeader('title: Fire in Omsk, two hurt\r\nurl: https://example.org/a#b\nsource:\n')).toEqual(
    new Map([
      ['title', { value: 'Fire in Omsk, two hurt', line: 2 }],
      ['url', { value: 'https://example.org/a#b', line: 3 }],
      ['source', { value: '', line: 4 }],
    ]),
  );
});

it.each([
  'title: "Fire"',
  'title: Police: man held',
  'title: Fire # on the hill',
  'title: >\n  Fire',
  'title: Fire\n  in Omsk',
  'tags: [a, b]',
  'just words',
  '- a: b',
  'a: b\n\nc: d',
])('leaves %j to the YAML parser', (source) => expect(readSimpleHeader(source)).toBeNull());

it('gives what the YAML parser gives, whatever the lines', () => {
  const piece = fc.constantFrom(
    'a',
    'Z',
    '7',
    ' ',
    ':',
    '#',
    '"',
    "'",
    '-',
    '/',
    ',',
    'é',
    'ж',
    '\t',
    '|',
    '&',
    '%',
    '…',
    '!',
  );
  const value = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));
  const line = fc.tuple(fc.constantFrom('title', 'source', 'url', '_a'), fc.constantFrom(': ', ':', ':  '), value);
  const lines = fc.array(
    line.map((parts) => parts.join('')),
    { minLength: 1, maxLength: 3 },
  );
  let read = 0;
  fc.assert(
    fc.property(lines, (written) => {
      const source = `${written.join('\n')}\n`;
      const found = simple(source);
      if (found === null) return;
      read++;
      expect(found).toEqual(byYaml(source));
    }),
    { numRuns: 6000, seed: 11 },
  );
  expect(read).toBeGreaterThan(200);
});
