import { expect, it } from 'vitest';
import { buildHostile } from '../../bench/fuzz/buildHostile.ts';

it('an article that names 20,100 places keeps the first 20,000 and says so', { timeout: 120_000 }, async () => {
  const bytes = new TextEncoder().encode('A fire broke out in Omsk. '.repeat(20_100));
  const { issues, mentionLines } = await buildHostile([{ name: 'in/article.txt', bytes }]);
  expect(issues.map(({ code }) => code)).toContain('mentions-too-many');
  const { mentions } = JSON.parse(mentionLines) as { mentions: unknown[] };
  expect(mentions).toHaveLength(20_000);
});
