import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PLACE_KINDS } from './columns.ts';
import type { Place, PlaceId } from './place.ts';
import { PlaceRowsMaker, placeAt } from './placeRowsMaker.ts';

const place = fc.record({
  id: fc.constantFrom('geonames:1', 'geonames:2') as fc.Arbitrary<PlaceId>,
  name: fc.constantFrom('Omsk', 'Perm'),
  kind: fc.constantFrom(PLACE_KINDS[0]!, PLACE_KINDS[1]!),
  country: fc.constantFrom('RU', null),
  admin1: fc.constantFrom('Omsk Oblast', null),
  lng: fc.constantFrom(73.4, 0),
  lat: fc.constantFrom(55.5, -55.5),
  radiusKm: fc.constantFrom(12, 0.5),
});

const pointOf = ({ id, lng, lat, radiusKm }: Place): string => JSON.stringify([id, lng, lat, radiusKm]);

it('each different place has a row, and those of one point know the first', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), (places) => {
      const maker = new PlaceRowsMaker();
      const rowOf = places.map((one) => maker.numberOf(one));
      const rows = maker.rows();
      const different = [...new Map(places.map((one) => [JSON.stringify(one), one])).values()];
      expect(different.map((_, row) => placeAt(rows, row))).toEqual(different);
      expect(rowOf.map((row) => placeAt(rows, row))).toEqual(places);
      const firstOfPoint = different.map((one) => different.findIndex((other) => pointOf(other) === pointOf(one)));
      expect([...rows.same]).toEqual(firstOfPoint);
    }),
  );
});
