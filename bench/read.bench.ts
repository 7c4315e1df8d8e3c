import { parseArgs } from 'node:util';
import { openBundledGazetteer } from '../src/command/knowledge/openBundledGazetteer.ts';
import { readInputs } from '../src/pipeline/1-read/readInputs.ts';
import { memoryEffects } from '../src/pipeline/memoryEffects.ts';
import { makePipelineArticles } from './pipelineArticles.ts';
import { FORMATS } from './read/formats.ts';

/*
 * Reading alone: the same made articles in every format that Dateline reads, from bytes in memory to articles. Run:
 *   npm run bench:read [-- --articles N]
 * Figures: articles a second of processor time, the best of three runs, and the size of what was read. Web pages have the weight of real
 * ones: styles, scripts, menus, related links, comments.
 */
const { values } = parseArgs({ options: { articles: { type: 'string', default: '400' } } });
const RUNS = 3;

const articles = [...makePipelineArticles(openBundledGazetteer(), Number(values.articles), 7)];
console.log(`${articles.length} articles`);
for (const { name, write } of FORMATS) {
  const files = write(articles);
  const size = Object.values(files).reduce((sum, bytes) => sum + bytes.length, 0);
  let leastMs = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) leastMs = Math.min(leastMs, await readMs(files));
  const rate = articles.length / (leastMs / 1000);
  const each = size / articles.length / 1024;
  console.log(`${name.padEnd(36)} ${rate.toFixed(0).padStart(7)} articles/s   ${each.toFixed(1).padStart(6)} kB each`);
}

/** Milliseconds of processor time. Throws when an article is lost or an issue raised. */
async function readMs(files: Readonly<Record<string, Uint8Array>>): Promise<number> {
  const effects = memoryEffects(files);
  const start = process.cpuUsage();
  let count = 0;
  for await (const item of readInputs(['in'], effects, { columns: {} })) {
    if (item.kind === 'article') count++;
    else if (item.kind === 'issue') throw new Error(JSON.stringify(item.issue));
  }
  const { user, system } = process.cpuUsage(start);
  if (count !== articles.length) throw new Error(`${count} of ${articles.length} articles came out`);
  return (user + system) / 1000;
}
