import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openBundledGazetteer } from '../command/knowledge/openBundledGazetteer.ts';
import type { Mention } from '../model/mention.ts';
import { parseHeader } from './1-read/parseHeader.ts';
import { geoparseArticle } from './geoparseArticle.ts';

/** A row of seeds/gold.csv: a span of an article's text, the place it means and what it does there, labelled by hand. */
type Label = {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly placeId: string;
  readonly role: string;
};

const folder = new URL('../../seeds/', import.meta.url);
const labels: Label[] = readFileSync(new URL('gold.csv', folder), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [article = '', start, end, ...rest] = line.split(',');
    const [role = '', placeId = ''] = rest.toReversed();
    return { article, start: Number(start), end: Number(end), text: rest.slice(0, -2).join(','), placeId, role };
  });

const bodies = new Map(
  [...new Set(labels.map(({ article }) => article))].map((article) => {
    const text = readFileSync(new URL(article, folder), 'utf8');
    return [article, text.slice(parseHeader(text, article).bodyStart)];
  }),
);

const gazetteer = openBundledGazetteer();
const mentions = new Map(
  [...bodies].map(([article, text]) => {
    const input = { text, source: null, url: null };
    return [article, geoparseArticle(input, gazetteer, { homes: null, biasRow: null }).mentions];
  }),
);

const mentionAt = ({ article, start, end }: Label): Mention | undefined =>
  mentions.get(article)?.find((mention) => mention.start === start && mention.end === end);

const share = (some: readonly unknown[], all: readonly unknown[]): number => some.length / all.length;

describe('geoparsing of the sample articles', () => {
  it('has labels that lie where they say', () => {
    expect(labels.length).toBeGreaterThan(130);
    for (const { article, start, end, text } of labels) expect(bodies.get(article)?.slice(start, end)).toBe(text);
  });

  it('gives mentions whose words stand at their offsets', () => {
    for (const [article, found] of mentions) {
      for (const { start, end, text } of found) expect(bodies.get(article)?.slice(start, end)).toBe(text);
    }
  });

  it('finds the labelled spans exactly, above the floor', () => {
    expect(
      share(
        labels.filter((label) => mentionAt(label) !== undefined),
        labels,
      ),
    ).toBeGreaterThanOrEqual(0.85);
  });

  it('finds little else, above the floor', () => {
    const all = [...mentions].flatMap(([article, found]) => found.map((mention) => ({ article, mention })));
    const right = all.filter(({ article, mention }) =>
      labels.some((label) => label.article === article && label.start < mention.end && label.end > mention.start),
    );
    expect(share(right, all)).toBeGreaterThanOrEqual(0.9);
  });

  it('places what it finds, above the floor', () => {
    const found = labels.filter((label) => mentionAt(label) !== undefined);
    expect(
      share(
        found.filter((label) => mentionAt(label)?.place?.id === label.placeId),
        found,
      ),
    ).toBeGreaterThanOrEqual(0.9);
  });
});
