import { expect, it } from 'vitest';
import type { Article } from '../../model/article.ts';
import { parseDay } from '../../model/day.ts';
import { reportsOfSources } from '../../model/eventRows.ts';
import type { Report } from '../../model/report.ts';
import { eventContext } from '../8-link/makeEvent.ts';
import { NO_OUTLETS } from '../8-link/outlets.ts';
import { testReport } from '../8-link/testing/readLabelled.ts';
import { memoryShelf, type Shelf } from '../shelf.ts';
import { articleEntries, sourceEntries } from './articleEntries.ts';
import type { EventTable } from './event/eventTable.ts';
import { shelveEvents } from './event/shelveEvents.ts';
import { filesOfBuilds } from './testing/filesOfBuilds.ts';
import { SAMPLE_CATEGORIES, sampleArticles, sampleReports } from './testing/sampleEvents.ts';
import { shelvedReports } from './testing/shelvedReports.ts';
import { writeData } from './writeData.ts';

/** More than a file of texts holds, and some twenty of details. */
const COUNT = 1050;
const STEPS = 10;
const PLACES = sampleReports().flatMap(({ places }) => places);
const [SAMPLE] = sampleArticles() as [Article];
const CATEGORIES = ['crime', 'protest', 'accident'];
const WORDS = ['fire', 'flood', 'march', 'strike', 'theft', 'crash', 'storm', 'blast', 'raid', 'vote', 'trial', 'leak'];

/** Numbers from 0 up to the limit, the same in every run (Park and Miller's generator). */
function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

const pick = seeded(77_003);
const one = <T>(list: readonly T[]): T => list[pick(list.length)]!;
const two = (number: number): string => String(number).padStart(2, '0');

/** A report in an article of its own, on any day of three years. */
function madeReport(number: number): Report {
  const day = `${2021 + pick(3)}-${two(1 + pick(12))}-${two(1 + pick(28))}`;
  const words = Array.from({ length: 4 + pick(9) }, () => one(WORDS)).join(' ');
  return testReport({
    article: `${String(number).padStart(6, '0')}.txt`,
    quote: `Number ${number}: "${words}"${pick(5) === 0 ? ', é' : ''}.`,
    places: [one(PLACES)],
    day: parseDay(day),
    category: one(CATEGORIES),
  });
}

type Builds = ReturnType<typeof filesOfBuilds>;

const articlesOf = (reports: readonly Report[]): Article[] =>
  reports.map(({ article }) => ({
    ...SAMPLE,
    id: article,
    source: `Herald ${Number.parseInt(article, 10) % 3}`,
  }));

/** Each report is an event of its own. */
function shelve(reports: readonly Report[], shelf: Shelf): EventTable {
  const facts = articlesOf(reports);
  const articles = new Map(articleEntries(facts, NO_OUTLETS).map((entry) => [entry.id, entry]));
  const happenings = shelvedReports(reports, facts, shelf).map((report) => [{ report, copies: [] }]);
  return shelveEvents(happenings, { context: eventContext(facts, NO_OUTLETS), articles, shelf });
}

/** Every file of a build of these reports, by name. */
function write(reports: readonly Report[], shelf: Shelf, builds: Builds) {
  const articles = articlesOf(reports);
  const entries = articleEntries(articles, NO_OUTLETS);
  const events = shelve(reports, shelf);
  const mentions = { name: 'mentions.jsonl', bytes: 0, checksum: '', count: 0 };
  const sources = sourceEntries(articles, reportsOfSources(events.rows), NO_OUTLETS);
  const written = writeData(
    { events, shelf, articles: entries, sources, mentions, issues: [] },
    { gazetteer: 'g1', inputs: [], categories: SAMPLE_CATEGORIES },
    builds.next(),
  );
  return { events: events.names.length, files: new Map(written.map(({ name, content }) => [name, content])) };
}

/** Reports with one more, one less or another one: the first, the last or any. */
function edited(reports: readonly Report[], number: number): Report[] {
  const at = one([0, reports.length - 1, pick(reports.length)]);
  const fresh = madeReport(number);
  const kind = one(['add', 'change', 'remove']);
  if (kind === 'remove') return reports.toSpliced(at, 1);
  if (kind === 'change') return reports.with(at, { ...fresh, article: reports[at]!.article });
  return reports.toSpliced(at, 0, fresh);
}

it('after any row of edits the files are those of a build from nothing, most of them copied', () => {
  let reports = Array.from({ length: COUNT }, (_, number) => madeReport(1000 + number));
  const [shelf, builds] = [memoryShelf(), filesOfBuilds()];
  write(reports, shelf, builds);
  let bytes = 0;
  for (let step = 0; step < STEPS; step++) {
    // A run that is killed leaves its table behind, and no files.
    if (step % 4 === 3) shelve(reports.slice(0, -1), shelf);
    for (let edit = 0; edit < 1 + pick(3); edit++)
      reports = edited(reports, (step % 2 === 0 ? 0 : 9000) + 10 * step + edit);
    const again = write(reports, shelf, builds);
    const anew = write(reports, memoryShelf(), filesOfBuilds());
    expect(again.events).toBe(anew.events);
    expect([...again.files.keys()]).toEqual([...anew.files.keys()]);
    for (const [name, content] of anew.files)
      expect([name, equal(content, again.files.get(name)!)]).toEqual([name, true]);
    for (const name of ['events.geojson', 'reports.csv']) bytes += (anew.files.get(name) as string).length;
  }
  expect(reports.length).toBeGreaterThan(1024); // both files of texts were there all the time
  expect(builds.saved.bytes).toBeGreaterThan(0.8 * bytes);
  expect(builds.saved.files).toBeGreaterThan(STEPS);
});

const equal = (one: string | Uint8Array, other: string | Uint8Array): boolean =>
  Buffer.from(one as string).equals(Buffer.from(other as string));
