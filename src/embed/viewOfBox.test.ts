import { expect, it } from 'vitest';
import { viewOfBox } from './viewOfBox.ts';

const SIZE = { widthPx: 800, heightPx: 500 };

it.each([
  ['the whole world sits at zoom 0 or a little more', '-180,-85,180,85', '0.00/0.0000/0.0000'],
  ['a degree on the equator', '10,-0.5,11,0.5', '8.31/0.0000/10.5000'],
  ['a box across the 180th meridian', '170,-10,-170,10', '3.98/0.0000/-180.0000'],
  ['values off the Earth are clamped', '20,-99,190,60', '0.31/-46.0357/100.0000'],
])('%s', (_, box, view) => {
  expect(viewOfBox(box, SIZE)).toBe(view);
});

it.each(['', '1,2,3', '1,2,3,x', '0,10,5,-10', '1,,2,3', 'NaN,0,1,1'])('"%s" is no box', (box) => {
  expect(viewOfBox(box, SIZE)).toBeNull();
});
