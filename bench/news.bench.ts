import { readdirSync, readFileSync } from 'node:fs';
import { openBundledGazetteer } from '../src/command/knowledge/openBundledGazetteer.ts';
import { readSupplement } from '../src/command/knowledge/readSupplement.ts';
import type { EventRecord } from '../src/model/event.ts';
import { readCategories } from '../src/pipeline/7-report/readCategories.ts';
import { eventsOfItem } from '../src/pipeline/news/eventsOfItem.ts';
import { readNewsItems } from '../src/pipeline/news/newsItem.ts';
import { type Met, scoreNewsItem } from '../src/pipeline/news/scoreNewsItem.ts';

/*
 * How many of the events that an editor wanted for short items of many kinds are there, with place, role, day and category. Run:
 *   npm run bench:news [-- FILE.txt…] [--all]
 * Each file of src/pipeline/news, or those given; what is wrong is listed, with `--all` everything is.
 */
const args = process.argv.slice(2);
const files = args.filter((argument) => !argument.startsWith('--'));
const folder = new URL('../src/pipeline/news/', import.meta.url);
const bundled = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort();
const paths = files.length > 0 ? files : bundled.map((name) => new URL(name, folder).pathname);
const gazetteer = openBundledGazetteer();
const categories = readCategories(readSupplement('categories.csv') ?? '').value;

for (const path of paths) {
  const items = readNewsItems(readFileSync(path, 'utf8'));
  const scores = items.map((item) => {
    const score = scoreNewsItem(item, eventsOfItem(item, gazetteer, categories));
    if (!score.isRight || args.includes('--all')) print(item.name, score.met, score.extra);
    return score;
  });
  const must = scores.flatMap(({ met }) => met).filter(({ wanted }) => !wanted.isOptional);
  const placed = must.filter(({ events }) => events.length > 0);
  const right = placed.filter(({ isDayRight, isCategoryRight }) => isDayRight && isCategoryRight);
  const extra = scores.reduce((sum, score) => sum + score.extra.length, 0);
  const of = (count: number, all: number) => `${count} of ${all} (${((100 * count) / all).toFixed(0)} %)`;
  console.log(
    `${path.split('/').at(-1)}: items wholly right ${of(scores.filter(({ isRight }) => isRight).length, scores.length)}`,
  );
  console.log(
    `  wanted events: there with place and role ${of(placed.length, must.length)}, with day and category too ${of(right.length, must.length)}`,
  );
  console.log(
    `  of those there: day right ${of(placed.filter(({ isDayRight }) => isDayRight).length, placed.length)}, category right ${of(placed.filter(({ isCategoryRight }) => isCategoryRight).length, placed.length)}`,
  );
  console.log(`  events nobody asked for: ${extra}`);
}

function print(name: string, met: readonly Met[], extra: readonly EventRecord[]): void {
  console.log(name);
  for (const one of met) {
    const verdict = verdictOn(one);
    if (verdict === 'not needed' || (verdict === 'right' && !args.includes('--all'))) continue;
    console.log(`  ${verdict} ${one.wanted.written}`);
    for (const event of one.events) console.log(`      ${describe(event)}`);
  }
  for (const event of extra) console.log(`  EXTRA ${describe(event)}`);
}

function verdictOn({ wanted, events, isDayRight, isCategoryRight }: Met): string {
  if (events.length === 0) return wanted.isOptional ? 'not needed' : 'MISSING';
  return isDayRight && isCategoryRight ? 'right' : 'WRONG';
}

function describe({ places, dateFrom, dateTo, dateBasis, category, title, confidence }: EventRecord): string {
  const where = places
    .map(({ role, name, admin1, country }) => `${role} ${name} (${admin1 ?? ''} ${country ?? ''})`)
    .join(' + ');
  return `${where} | ${dateFrom}${dateTo === dateFrom ? '' : `..${dateTo}`} ${dateBasis} | ${category} | ${confidence} “${title}”`;
}
