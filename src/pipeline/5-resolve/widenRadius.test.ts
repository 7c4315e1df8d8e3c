import { expect, it } from 'vitest';
import type { Relation } from '../../model/mention.ts';
import type { Place, PlaceId } from '../../model/place.ts';
import { widenRadius } from './widenRadius.ts';

const omsk: Place = {
  ...{ id: 'geonames:1496153' as PlaceId, name: 'Omsk', kind: 'settlement', country: 'RU', admin1: 'Omsk Oblast' },
  ...{ lng: 73.37, lat: 54.99, radiusKm: 12 },
};

it.each<[string, Relation, number]>([
  ['"in" leaves the radius as it is', { kind: 'in' }, 12],
  ['"near" adds 15 km', { kind: 'near' }, 27],
  ['"outside" adds 8 km', { kind: 'outside' }, 20],
  ['"30 km north of" adds 30 km', { kind: 'direction', distanceKm: 30, bearing: 0 }, 42],
  ['"north of" adds 50 km', { kind: 'direction', bearing: 0 }, 62],
])('%s', (_, relation, expected) => {
  expect(widenRadius(omsk, relation)).toEqual({ ...omsk, radiusKm: expected });
});
