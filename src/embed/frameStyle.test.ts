import { expect, it } from 'vitest';
import { frameStyle } from './frameStyle.ts';

it.each([
  ['a height in pixels', '480', null, 'height:480px'],
  ['a height with a unit', '480px', '16/9', 'height:480px'],
  ['a ratio', null, '16/8', 'aspect-ratio:2'],
  ['a ratio as one number', null, '1.6', 'aspect-ratio:1.6'],
  ['nothing', null, null, 'height:560px'],
  ['a height below nothing', '-5', null, 'height:560px'],
  ['a ratio by nothing', null, '16/0', 'height:560px'],
  ['a ratio that is code', null, '1;}body{display:none', 'height:560px'],
])('%s keeps the place', (_, height, ratio, size) => {
  expect(frameStyle(height, ratio)).toContain(`:host{display:block;width:100%;${size}}`);
});
