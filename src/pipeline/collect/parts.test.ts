import { expect, it } from 'vitest';
import { joinBytes, partOf, partSpans, partTable, textOfPart } from './parts.ts';

const LONG = 'ж"é'.repeat(300_000);

it.each([
  ['nothing', []],
  ['texts and bytes, empty ones too', ['Omsk', new Uint8Array([0, 255]), '', new Uint8Array(0), 'Åland 𐍈']],
  ['longer than the room that is kept', [LONG, 'end']],
  ['shorter again', ['a']],
])('gives back the parts: %s', (_, parts) => {
  const joined = joinBytes(parts);
  joinBytes(['written over what is used again'.repeat(100)]);
  const spans = partSpans(joined);
  const encode = (part: string | Uint8Array) => (typeof part === 'string' ? new TextEncoder().encode(part) : part);
  expect(spans.map((span) => textOfPart(partOf(joined, span)))).toEqual(parts.map((part) => textOfPart(encode(part))));
  expect(partSpans(partTable(joined))).toEqual(spans);
  expect(joined.length).toBe(4 * (1 + parts.length) + parts.reduce((sum, part) => sum + encode(part).length, 0));
});
