import { expect, it } from 'vitest';
import { latinKey } from './latinKey.ts';

it.each([
  ['an English letter', 'x', 'KeyX', 'x'],
  ['a capital', 'X', 'KeyX', 'x'],
  ['a letter where a French keyboard has it', 'a', 'KeyQ', 'a'],
  ['a Russian letter', 'ч', 'KeyX', 'x'],
  ['a Ukrainian letter', 'ї', 'BracketRight', ']'],
  ['an Arabic letter', 'ء', 'KeyX', 'x'],
  ['an Arabic digit', '٣', 'Digit3', '3'],
  ['a key with a name', 'Enter', 'Enter', 'Enter'],
  ['a sign', '?', 'Slash', '?'],
  ['a letter on a key of no name', 'é', 'Digit2', '2'],
  ['a key that we do not know', 'ß', 'Backquote', 'ß'],
])('%s', (_, key, code, expected) => {
  expect(latinKey({ key, code })).toBe(expected);
});
