import { describe, expect, it } from 'vitest';
import { openBundledGazetteer } from '../command/knowledge/openBundledGazetteer.ts';
import { FEATURE_CLASSES, NO_ROW } from './gazetteer.ts';
import { openGazetteer } from './openGazetteer.ts';

const gazetteer = openBundledGazetteer();
const placesOf = (name: string) => Array.from(gazetteer.lookup(name), gazetteer.placeOf);
const firstOf = (name: string) => placesOf(name)[0];

describe('the bundled gazetteer', () => {
  it.each([
    ['Omsk', 'geonames:1496153', 'settlement', 'RU'],
    ['Kiev', 'geonames:703448', 'settlement', 'UA'],
    ['Kyiv', 'geonames:703448', 'settlement', 'UA'],
    ['Київ', 'geonames:703448', 'settlement', 'UA'],
    ['Киев', 'geonames:703448', 'settlement', 'UA'],
    ['Lugansk', 'geonames:702658', 'settlement', 'UA'],
    ['Luhansk', 'geonames:702658', 'settlement', 'UA'],
    ['Kharkov', 'geonames:706483', 'settlement', 'UA'],
    ['Zaporozhye', 'geonames:687700', 'settlement', 'UA'],
    ['Novy Urengoy', 'geonames:1496511', 'settlement', 'RU'],
    ['St. Petersburg', 'geonames:498817', 'settlement', 'RU'],
    ['Georgia', 'geonames:614540', 'country', 'GE'],
    ['U.S.', 'geonames:6252001', 'country', 'US'],
    ['UK', 'geonames:2635167', 'country', 'GB'],
    ['Holland', 'geonames:2750405', 'country', 'NL'],
    ['Burma', 'geonames:1327865', 'country', 'MM'],
    ['Россия', 'geonames:2017370', 'country', 'RU'],
    ['Omsk Oblast', 'geonames:1496152', 'admin1', 'RU'],
    ['Omskaya Oblast', 'geonames:1496152', 'admin1', 'RU'],
    ['Altai Krai', 'geonames:1511732', 'admin1', 'RU'],
    ['Donetsk People’s Republic', 'geonames:709716', 'admin1', 'UA'],
    ['LPR', 'geonames:702657', 'admin1', 'UA'],
    ['Yakutia', 'geonames:2013162', 'admin1', 'RU'],
    ['Scotland', 'geonames:2638360', 'admin1', 'GB'],
    ['Brooklyn', 'geonames:5110302', 'settlement', 'US'],
    ['Cook County', 'dateline:US.IL.031', 'admin2', 'US'],
    ['Magadan Airport', 'dateline:airport-uhmm', 'site', 'RU'],
    ['the Kremlin', 'dateline:moscow-kremlin', 'site', 'RU'],
    ['Isakiivskiy Cathedral', 'dateline:saint-isaacs-cathedral', 'site', 'RU'],
    ['Solntsevsky', 'geonames:490971', 'district', 'RU'],
    ['Siberia', 'dateline:siberia', 'region', 'RU'],
    ['Europe', 'geonames:6255148', 'region', null],
    ['Black Sea', 'dateline:black-sea', 'water', null],
  ])('means by %s first %s', (name, id, kind, country) => {
    expect(firstOf(name)).toMatchObject({ id, kind, country });
  });

  it.each(['The', 'Google', 'CNN', 'In', 'TVer TV', 'https', 'Monday'])('has no place called %s', (name) => {
    expect(placesOf(name)).toEqual([]);
  });

  it.each([
    ['Most', 'Most'],
    ['Media', 'Media'],
    ['Reading', 'Reading'],
  ])('has for the common word %s only places of that very name', (name, own) => {
    expect(new Set(placesOf(name).map((place) => place.name))).toEqual(new Set([own]));
  });

  it('knows the five Springfields of the largest states, and more', () => {
    const states = placesOf('Springfield').map((place) => place.admin1);
    expect(states).toEqual(expect.arrayContaining(['Illinois', 'Massachusetts', 'Missouri', 'Ohio', 'Oregon']));
  });

  it('shows the name that is official now', () => {
    expect(['Kiev', 'Lugansk', 'Kharkov', 'Lvov'].map((name) => firstOf(name)?.name)).toEqual([
      'Kyiv',
      'Luhansk',
      'Kharkiv',
      'Lviv',
    ]);
  });

  it('never renames a city after one of its quarters, and puts it into the unit of today', () => {
    const cities = ['Wroclaw', 'Tallinn', 'Doha', 'Hanoi', 'Luxembourg'].map((name) =>
      placesOf(name).find(({ kind }) => kind === 'settlement'),
    );
    expect(cities.map((city) => city?.name)).toEqual(['Wrocław', 'Tallinn', 'Doha', 'Hanoi', 'Luxembourg']);
    expect(cities[3]?.admin1).toBe('Hanoi');
  });

  it('does not mistake a French department for the region that has its number', () => {
    expect(placesOf('Paris').map(({ name }) => name)).not.toContain('Nouvelle-Aquitaine');
  });

  it('mends misspellings', { timeout: 60_000 }, () => {
    const mended = (name: string) => gazetteer.lookupFuzzy(name, 1).map(({ row }) => gazetteer.nameOf(row));
    expect(mended('Neryungi')).toEqual(['Neryungri']);
    expect(mended('Yakutiya')[0]).toBe('Sakha');
    expect(gazetteer.lookupFuzzy('Omks', 2)).toEqual([]);
  });

  it('says where names can go on', () => {
    expect(['new', 'new york', 'new yor', 'khanty', 'qqq'].map(gazetteer.hasPrefix)).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  it('links every row to its units, and finds it by id', { timeout: 60_000 }, () => {
    const omsk = gazetteer.rowOf('geonames:1496153');
    expect(gazetteer.nameOf(gazetteer.countryRow[omsk] ?? NO_ROW)).toBe('Russia');
    expect(gazetteer.admin1Row[omsk]).toBe(gazetteer.admin1RowOf('RU.54'));
    expect(gazetteer.countryRow[omsk]).toBe(gazetteer.countryRowOf('RU'));
    expect([gazetteer.countryRowOf('ZZ'), gazetteer.admin1RowOf('RU'), gazetteer.rowOf('geonames:1')]).toEqual([
      NO_ROW,
      NO_ROW,
      NO_ROW,
    ]);
    const hamlet = placesOf('Atalissa')[0];
    expect(gazetteer.placeOf(gazetteer.rowOf(hamlet?.id ?? ''))).toEqual(hamlet);
  });

  it('holds only rows that make sense', { timeout: 60_000 }, () => {
    const wrong: number[] = [];
    const ids = new Set<string>();
    for (let row = 0; row < gazetteer.rowCount; row++) {
      const place = gazetteer.placeOf(row);
      const isOnEarth = Math.abs(place.lng) <= 180 && Math.abs(place.lat) <= 90 && (place.lng !== 0 || place.lat !== 0);
      const isNamed = place.name.length > 0 && FEATURE_CLASSES.includes(place.kind);
      if (!isOnEarth || !isNamed || !(place.radiusKm > 0) || ids.has(place.id)) wrong.push(row);
      ids.add(place.id);
    }
    expect(wrong.map(gazetteer.placeOf)).toEqual([]);
  });

  it('refuses bytes that are no gazetteer', () => {
    expect(() => openGazetteer(new TextEncoder().encode('PK\u0003\u0004 something else'))).toThrow('not a gazetteer');
  });
});
