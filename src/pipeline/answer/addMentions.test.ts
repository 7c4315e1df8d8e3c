import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { type GeoparseContext, geoparseArticle, geoparseToJson } from '../geoparseArticle.ts';
import { ByteText } from './byteText.ts';

const gazetteer = openBundledGazetteer();
const ALONE: GeoparseContext = { homes: null, biasRow: null };

const TEXTS: readonly (readonly [string, string])[] = [
  ['no names', 'nothing happened anywhere, as usual.'],
  [
    'every relation',
    'A barn burnt 12 km north of Omsk. Another near Tomsk. Trains stopped between Kazan and Samara, and outside Perm. Rain fell in Ufa.',
  ],
  [
    'one name many times, with many other meanings',
    'In Springfield a bridge fell. Springfield mourns. Springfield pays.',
  ],
  [
    'a container and a class',
    'TROY, N.C. (AP) — A mill burnt in Troy. The governor of Omsk region left for Paris, Texas.',
  ],
  [
    'what JSON escapes',
    'In "Omsk"\\ \u0001 and Tom\u00adsk, Saint\tPetersburg or St.\u00a0\nLouis; “Çorum” and Ḩomş, Łódź \ud800.',
  ],
  ['markup inside names', 'Fire in <b>Om</b>sk &amp; New&nbsp;York, said <i>Le Havre</i>.'],
  ['names nobody knows', 'In Qqwertyuiop County and the town of Zzxcvbnmasd, Blorptown residents met.'],
];

const answers = (text: string, most: number, context: GeoparseContext = ALONE) => {
  const article = { text, source: null, url: null };
  const { mentions } = geoparseArticle(article, gazetteer, context);
  const expected = { count: mentions.length, json: JSON.stringify(mentions.slice(0, most)) };
  const out = new ByteText();
  const count = geoparseToJson(article, gazetteer, context, most, out);
  return { expected, written: { count, json: new TextDecoder().decode(out.take()) } };
};

describe('addMentions writes what JSON.stringify makes of the mentions', () => {
  it.each(TEXTS)('%s', (_, text) => {
    const { expected, written } = answers(text, 1000);
    expect(written).toEqual(expected);
  });

  it('the seeds, and a leaning', () => {
    const biasRow = gazetteer.countryRowOf('US');
    for (const { article } of seeds()) {
      for (const context of [ALONE, { homes: null, biasRow }]) {
        const { expected, written } = answers(article, 1000, context);
        expect(expected.count).toBeGreaterThan(3);
        expect(written).toEqual(expected);
      }
    }
  });

  it('the first of more names than are asked for, and how many there are', () => {
    const { expected, written } = answers('Omsk, Tomsk, Kazan, Perm and Ufa voted.', 2);
    expect(written).toEqual(expected);
    expect([written.count, JSON.parse(written.json)]).toEqual([5, expect.objectContaining({ length: 2 })]);
  });

  it('a place that is asked for again with another radius', () => {
    const { written } = answers('A barn burnt 12 km north of Omsk. Snow fell in Omsk. Smoke rose near Omsk.', 10);
    const radii = (JSON.parse(written.json) as { place: { radiusKm: number } }[]).map(({ place }) => place.radiusKm);
    const [alone] = radii.toSorted((a, b) => a - b) as [number];
    expect(radii.map((radius) => Math.round(radius - alone))).toEqual([12, 0, 15]);
  });
});

function seeds(): { readonly article: string }[] {
  const folder = new URL('../../../seeds/', import.meta.url);
  const names = [...new Set(readFileSync(new URL('gold.csv', folder), 'utf8').match(/^[\w-]+\.txt/gm))];
  expect(names.length).toBeGreaterThan(3);
  return names.map((name) => ({ article: readFileSync(new URL(name, folder), 'utf8') }));
}
