import { beforeAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../command/knowledge/loadKnowledge.ts';
import { nodeEffects } from '../command/nodeEffects.ts';
import type { ArticleCache } from './articleCache.ts';
import { NO_CACHE } from './articleCache.ts';
import { buildData } from './build.ts';
import type { BuildKnowledge } from './buildRequest.ts';
import { type MemoryNode, memoryEffects } from './memoryEffects.ts';

const ARTICLES: Readonly<Record<string, MemoryNode>> = {
  'in/a.txt':
    '---\nsource: Herald\npublished: 2023-05-04\n---\nA fire broke out at a bakery in Omsk on Tuesday. Nobody was hurt.\n\nPolice in Tomsk detained two men on Wednesday.',
  'in/b.txt':
    '---\nsource: Herald\npublished: 2023-05-05\n---\nFlood water closed a road near Kazan on Thursday, and buses from Kazan to Perm were stopped.',
  'in/sub/c.jsonl':
    '{"id":"c1","text":"Protesters gathered in Warsaw on Monday.","published":"2023-05-03","source":"Courier"}\nbroken\n{"id":"c2","text":"An explosion damaged a depot in Rostov on Monday.","published":"2023-05-03"}',
  'in/d.html':
    '<html><head><title>Strike</title><meta property="og:site_name" content="Post"></head><body><p>Workers in Gdansk went on strike on Friday, the union said.</p></body></html>',
};

let knowledge: BuildKnowledge;
beforeAll(() => {
  const loaded = loadKnowledge({ bias: null, home: null, homes: null }, null, nodeEffects);
  if (loaded.kind === 'wrong') throw new Error(loaded.message);
  knowledge = loaded.knowledge;
});

/** Builds in memory. Out: every file as text, mentions included; and the issues. */
async function build(
  files: Readonly<Record<string, MemoryNode>>,
  { listReversed = false, cache = NO_CACHE as ArticleCache } = {},
) {
  let mentions = '';
  const request = { inputs: ['in'], reading: { columns: {} }, also: [], issues: [], skipped: [], cache };
  const result = await buildData(
    request,
    knowledge,
    memoryEffects(files, listReversed),
    (line) => (mentions += line),
    () => undefined,
  );
  const written = result.files.map(({ name, content }) => [
    name,
    typeof content === 'string' ? content : Buffer.from(content).toString('base64'),
  ]);
  return {
    ...result,
    contents: Object.fromEntries([...written, ['mentions.jsonl', mentions]]) as Record<string, string>,
  };
}

/** A cache in memory that counts what it is asked. */
function countingCache(): ArticleCache & { found: number; missed: number } {
  const values = new Map<string, string>();
  const cache = {
    ...{ found: 0, missed: 0 },
    get: (key: string) => {
      const value = values.get(key) ?? null;
      if (value === null) cache.missed++;
      else cache.found++;
      return value;
    },
    put: (key: string, value: string) => void values.set(key, value),
  };
  return cache;
}

describe('buildData', () => {
  it('writes every file of the contract, and puts what was reported on the map', async () => {
    const { contents, counts, issues } = await build(ARTICLES);
    expect(Object.keys(contents)).toEqual(
      expect.arrayContaining([
        'events.geojson',
        'reports.csv',
        'articles.json',
        'sources.json',
        'mentions.jsonl',
        'issues.jsonl',
        'build.json',
      ]),
    );
    expect(counts.articles).toBe(5);
    expect(issues.map(({ code }) => code)).toContain('json-invalid');
    const events = JSON.parse(contents['events.geojson']!) as {
      features: { properties: { places: { name: string }[] } }[];
    };
    const names = events.features.flatMap(({ properties }) => properties.places.map(({ name }) => name));
    expect(names).toEqual(expect.arrayContaining(['Omsk', 'Tomsk', 'Warsaw']));
  });

  it('lists mentions.jsonl in build.json as it was written', async () => {
    const { contents } = await build(ARTICLES);
    const listed = JSON.parse(contents['build.json']!) as {
      files: { name: string; bytes: number }[];
      counts: { mentions: number };
    };
    const lines = contents['mentions.jsonl']!.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { mentions: unknown[] });
    expect(listed.files.find(({ name }) => name === 'mentions.jsonl')?.bytes).toBe(
      Buffer.byteLength(contents['mentions.jsonl']!),
    );
    expect(listed.counts.mentions).toBe(lines.reduce((sum, { mentions }) => sum + mentions.length, 0));
  });

  it('writes the same bytes twice, and with the files listed in another order', async () => {
    const { contents } = await build(ARTICLES);
    expect((await build(ARTICLES)).contents).toEqual(contents);
    expect((await build(ARTICLES, { listReversed: true })).contents).toEqual(contents);
    const shuffled = Object.fromEntries(Object.entries(ARTICLES).reverse());
    expect((await build(shuffled)).contents).toEqual(contents);
  });

  it('finds nothing anew in an unchanged folder, and writes the same bytes', async () => {
    const cache = countingCache();
    const first = await build(ARTICLES, { cache });
    expect(first.contents).toEqual((await build(ARTICLES)).contents);
    const missedAtFirst = cache.missed;
    expect((await build(ARTICLES, { cache })).contents).toEqual(first.contents);
    expect(cache.missed).toBe(missedAtFirst);
  });

  it('finds anew what changed, and writes what a build without a cache writes', async () => {
    const cache = countingCache();
    await build(ARTICLES, { cache });
    const changed = {
      ...ARTICLES,
      'in/b.txt': '---\nsource: Herald\npublished: 2023-05-05\n---\nA bridge collapsed in Perm on Thursday.',
    };
    const missedBefore = cache.missed;
    expect((await build(changed, { cache })).contents).toEqual((await build(changed)).contents);
    // Its own evidence, and the findings of both articles of its outlet, whose home it is part of.
    expect(cache.missed - missedBefore).toBe(3);
  });

  it('finds the right article anew when those before it are known', async () => {
    const cache = countingCache();
    await build(ARTICLES, { cache });
    const page = '<html><body><p>Miners in Katowice went on strike on Friday, the union said.</p></body></html>';
    const changed = { ...ARTICLES, 'in/d.html': page };
    const { contents } = await build(changed, { cache });
    expect(contents).toEqual((await build(changed)).contents);
    expect(contents['mentions.jsonl']).toContain('Katowice');
  });

  it('gives an empty map for an empty folder', async () => {
    const { counts, issues } = await build({ 'in/.keep': '' });
    expect(counts).toEqual({ articles: 0, reports: 0, events: 0, sources: 0 });
    expect(issues).toEqual([]);
  });
});
