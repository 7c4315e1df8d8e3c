import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { NO_OUTLETS } from './outlets.ts';
import { readOutlets } from './readOutlets.ts';
import { OUTLET_NOT_NAMED, sourceOf, sourcesIn } from './sourceOf.ts';

const bundled = readFileSync(new URL('../../../data/supplement/outlets.csv', import.meta.url), 'utf8');
const { data: rows, errors } = Papa.parse<Record<string, string>>(bundled, { header: true, skipEmptyLines: true });
const outlets = readOutlets(rows);
const named = (source: string | null, url: string | null = null) => sourceOf({ source, url }, outlets);

describe('sourceOf', () => {
  it.each([
    ['a known name', 'CNN', null, { id: 'cnn', name: 'CNN', url: 'https://cnn.com', country: 'US' }],
    [
      'a spelling of it',
      ' kyiv independent ',
      null,
      { id: 'kyiv-independent', name: 'The Kyiv Independent', url: 'https://kyivindependent.com', country: 'UA' },
    ],
    [
      'an alias',
      'AFP',
      null,
      { id: 'agence-france-presse', name: 'Agence France-Presse', url: 'https://afp.com', country: 'FR' },
    ],
    [
      'an address given as a name',
      'www.meduza.io',
      null,
      { id: 'meduza', name: 'Meduza', url: 'https://meduza.io', country: 'LV' },
    ],
    [
      'a known address alone, under a host of its own',
      null,
      'https://edition.cnn.com/2022/09/22/x.html',
      { id: 'cnn', name: 'CNN', url: 'https://cnn.com', country: 'US' },
    ],
    [
      'an unknown name keeps the address it states',
      'Tara Courier',
      'https://tara.example.org/a',
      { id: 'tara-courier', name: 'Tara Courier', url: 'https://tara.example.org', country: null },
    ],
    [
      'an unknown address alone is the name',
      null,
      'https://www.example.org/a?b',
      { id: 'example-org', name: 'example.org', url: 'https://example.org', country: null },
    ],
    ['nothing is said', null, null, { id: 'outlet-not-named', name: OUTLET_NOT_NAMED, url: null, country: null }],
    ['blank is nothing', '  ', null, { id: 'outlet-not-named', name: OUTLET_NOT_NAMED, url: null, country: null }],
  ])('%s', (_, source, url, expected) => {
    expect(named(source, url)).toEqual(expected);
  });

  it('an address that only ends like a known one is not its', () => {
    expect(named(null, 'https://notcnn.com/a').name).toBe('notcnn.com');
  });

  it('names in other scripts have ids of their own', () => {
    const [one, other] = [named('Новая газета'), named('Известия Тары')];
    expect(one.id).toMatch(/^s[0-9a-z]{13}$/);
    expect(other.id).not.toBe(one.id);
    expect(sourceOf({ source: 'НОВАЯ  ГАЗЕТА', url: null }, NO_OUTLETS).id).toBe(one.id);
  });
});

describe('data/supplement/outlets.csv', () => {
  it('is a table in which every name, alias and address is one outlet', () => {
    expect(errors).toEqual([]);
    expect(rows.length).toBeGreaterThan(60);
    expect(outlets.byDomain.size).toBe(rows.length);
    const names = rows.flatMap(({ name, aliases }) => [name!, ...aliases!.split('|').filter(Boolean)]);
    expect(outlets.byName.size).toBe(new Set(names.map((name) => name.toLowerCase().replace(/^the /, ''))).size);
    for (const { country } of rows) expect(country).toMatch(/^([A-Z]{2})?$/);
  });
});

it('many articles have the sources that each has alone', () => {
  const names = [null, '', 'CNN', 'cnn.com', 'The Example', 'example.org', 'a', 'ba'];
  const urls = [
    null,
    'no address',
    'https://cnn.com/a',
    'https://edition.cnn.com/b',
    'http://b',
    'https://example.org/x',
  ];
  const publisherOf = sourcesIn(outlets);
  for (const source of [...names, ...names])
    for (const url of urls) expect(publisherOf({ source, url })).toEqual(sourceOf({ source, url }, outlets));
});
