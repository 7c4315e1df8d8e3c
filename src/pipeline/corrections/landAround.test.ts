import { expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { landAround } from './landAround.ts';

const gazetteer = openBundledGazetteer();

it.each([
  ['a field east of Omsk', 73.6, 55.02, 2, { country: 'RU', admin1: 'Omsk Oblast' }],
  ['a bend of the river between Narva and Ivangorod', 28.2, 59.372, 1, { country: null, admin1: null }],
  ['the edge of two oblasts', 68.9, 55.35, 150, { country: null, admin1: null }],
  ['the middle of the Pacific', -140, 0, 50, { country: null, admin1: null }],
  ['an island of Fiji on the other side of 180 degrees', -179.99, -16.8, 1, { country: 'FJ', admin1: 'Northern' }],
])('%s lies where its towns agree', (_name, lng, lat, km, land) => {
  expect(landAround(gazetteer, lng, lat, km)).toEqual(land);
});
