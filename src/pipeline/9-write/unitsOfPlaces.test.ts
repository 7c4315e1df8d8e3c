import { expect, it } from 'vitest';
import { NO_ROW } from '../../gazetteer/gazetteer.ts';
import type { Place, PlaceId } from '../../model/place.ts';
import { memoryShelf } from '../shelf.ts';
import { unitsOfPlaces } from './unitsOfPlaces.ts';

const rows = ['town', 'country', 'unit', 'village'] as PlaceId[];
const asked: string[] = [];
const gazetteer = {
  rowOf: (place: string) => {
    asked.push(place);
    const row = rows.indexOf(place as PlaceId);
    return row === -1 ? NO_ROW : row;
  },
  admin1Row: Uint32Array.of(2, NO_ROW, 2, 2),
  placeOf: (row: number) => ({ id: rows[row] }) as Place,
};

it('the units of places are kept for the next build, which asks for new places alone', () => {
  const shelf = memoryShelf();
  const of = (...ids: string[]) => {
    asked.length = 0;
    const unitOf = unitsOfPlaces(ids as PlaceId[], gazetteer, shelf);
    return { units: ids.map((id) => unitOf(id as PlaceId)), asked: [...asked] };
  };
  expect(of('town', 'country', 'gone', 'town')).toEqual({
    units: ['unit', null, null, 'unit'],
    asked: ['town', 'country', 'gone'],
  });
  expect(of('gone', 'town', 'country')).toEqual({ units: [null, 'unit', null], asked: [] });
  expect(of('town', 'village')).toEqual({ units: ['unit', 'unit'], asked: ['village'] });
  expect(of('village')).toEqual({ units: ['unit'], asked: [] });
});
