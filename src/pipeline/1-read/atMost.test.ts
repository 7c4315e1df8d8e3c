import { expect, it } from 'vitest';
import { memoryEffects } from '../memoryEffects.ts';
import { atMost } from './atMost.ts';
import type { ReadItem } from './reader.ts';
import { readInputs } from './readInputs.ts';

const lines = Array.from({ length: 5 }, (_, index) => JSON.stringify({ id: `a${index}`, text: 'Rain fell.' })).join(
  '\n',
);

it.each([
  [3, ['a0', 'a1', 'a2'], 'in/a.jsonl:4 articles-too-many'],
  [5, ['a0', 'a1', 'a2', 'a3', 'a4'], ''],
])('of five articles lets %i through and says where it stopped', async (most, ids, said) => {
  const found: string[] = [];
  let issue = '';
  const items: ReadItem[] = [];
  for await (const item of readInputs(['in'], memoryEffects({ 'in/a.jsonl': lines }), { columns: {} }))
    items.push(item);
  async function* inTwos() {
    for (let at = 0; at < items.length; at += 2) yield items.slice(at, at + 2);
  }
  for await (const batch of atMost(inTwos(), most)) {
    for (const item of batch) {
      if (item.kind === 'article') found.push(item.article.id);
      if (item.kind === 'issue') issue = `${item.issue.file}:${item.issue.line} ${item.issue.code}`;
    }
  }
  expect([found, issue]).toEqual([ids, said]);
});
