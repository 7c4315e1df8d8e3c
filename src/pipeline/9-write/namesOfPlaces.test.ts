import { describe, expect, it } from 'vitest';
import { loadPlaceNames } from '../../command/knowledge/loadPlaceNames.ts';
import type { PlaceId } from '../../model/place.ts';
import { namesOfPlaces } from './namesOfPlaces.ts';
import { readPlaceNames } from './readPlaceNames.ts';

const id = (text: string) => text as PlaceId;
const known = readPlaceNames('a\tА\t\tأ\nb\t\tБ\t\nunit\tОбласть\t\t\nempty\t\t\t\n');

describe('names of places', () => {
  it('are read language by language, and a place without any is left out', () => {
    expect(known.ids().map((place) => [place, known.get(place)])).toEqual([
      ['a', { ru: 'А', ar: 'أ' }],
      ['b', { uk: 'Б' }],
      ['unit', { ru: 'Область' }],
      ['empty', undefined],
    ]);
    expect(known.get(id('none'))).toBeUndefined();
  });

  it('are those of the place, and of its unit; nothing is asked for before them', () => {
    const units = new Map([
      [id('a'), id('unit')],
      [id('nameless'), id('unit')],
      [id('gone'), id('empty')],
    ]);
    const asked: string[] = [];
    const { placeNames, admin1Names } = namesOfPlaces(
      () => {
        asked.push('names');
        return known;
      },
      () => {
        asked.push('units');
        return (place) => units.get(place) ?? null;
      },
    );
    expect(asked).toEqual([]);
    const ids = ['a', 'b', 'nameless', 'gone', 'empty'].map(id);
    expect(ids.map((place) => placeNames.get(place)?.['ru'])).toEqual([
      'А',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(asked).toEqual(['names']);
    const region = { ru: 'Область' };
    expect(ids.map((place) => admin1Names.get(place))).toEqual([region, undefined, region, undefined, undefined]);
    expect(asked).toEqual(['names', 'units']);
  });
});

describe('the names that ship with the code', () => {
  const shipped = loadPlaceNames();
  it.each([
    ['a city', 'geonames:703448', { ru: 'Киев', uk: 'Київ', ar: 'كييف' }],
    ['a unit whose name its source has wrong', 'geonames:1511732', { ru: 'Алтайский край', uk: 'Алтайський край' }],
    ['a country', 'geonames:614540', { ru: 'Грузия', uk: 'Грузія', ar: 'جورجيا' }],
    ['a region of our own', 'dateline:donbas', { ru: 'Донбасс', uk: 'Донбас' }],
  ])('have %s', (_, place, names) => {
    expect(shipped.get(id(place))).toMatchObject(names);
  });

  it('are in the letters of their language', () => {
    const places = shipped.ids().filter((place) => shipped.get(place) !== undefined);
    const wrong = places.flatMap((place) => {
      const { ru = '', uk = '', ar = '' } = shipped.get(place)!;
      return /[a-zіїєґ]/iu.test(ru) || /[a-zыэъё]/iu.test(uk) || /[a-z\u0400-\u04ff]/iu.test(ar)
        ? [`${place} ${ru} ${uk} ${ar}`]
        : [];
    });
    expect(wrong).toEqual([]);
    expect(places.length).toBeGreaterThan(14_000);
  });
});
