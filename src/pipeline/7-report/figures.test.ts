import { expect, it } from 'vitest';
import { tokensOf } from './cue.ts';
import { figuresFrom, maskFigures } from './figures.ts';

/** The words that still count. */
const left = (sentence: string): string =>
  maskFigures(
    tokensOf(sentence),
    tokensOf(sentence).map((word) => ({ figures: figuresFrom(word) })),
  )
    .filter((word) => word !== '')
    .join(' ');

it.each([
  ['the war in a price war', 'A price war began', 'a price began'],
  ['the attack in a heart attack, and the heart stays', 'He had a heart attack', 'he had a heart'],
  ['the battle behind which cancer stands', 'She lost her battle with cancer', 'she lost her with cancer'],
  ['two figures in one sentence', 'The shooting guard drew a protest vote', 'the guard drew a'],
  ['a figure at the end', 'A new fire station', 'a new'],
])('takes away %s', (_, sentence, expected) => expect(left(sentence)).toBe(expected));

it.each(['War broke out.', 'The army attacked at night.', 'A battle raged for the town.', 'A fire in the station.'])(
  'leaves the plain sense: %s',
  (sentence) => expect(left(sentence)).toBe(tokensOf(sentence).join(' ')),
);
