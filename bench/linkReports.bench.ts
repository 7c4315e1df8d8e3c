import { dayOfNumber } from '../src/model/day.ts';
import type { PlaceId } from '../src/model/place.ts';
import type { CategoryId, Report, ReportId } from '../src/model/report.ts';
import { linkReports } from '../src/pipeline/8-link/linkReports.ts';

const REPORTS = 100_000;
const PLACES = 2_000;
const DAYS = 365;
const WORDS = 6_000;
const RETOLD = 0.35; // share of reports that tell an earlier one again in some of its words
const BUDGET_MS = 15_000; // a tenth of the reports in one town is the hard case
const CATEGORIES = ['protest', 'crime', 'accident', 'strike', 'politics', 'other'] as CategoryId[];

const MODULUS = 2_147_483_647;
let state = 2024;
/** Park–Miller: the same reports in every run. */
function random(): number {
  state = (state * 48_271) % MODULUS;
  return state / MODULUS;
}
/** A small rank is likelier, as with towns and words. */
const skewed = (count: number) => Math.floor(count ** random()) % count;
const word = (rank: number) => `w${rank.toString(36)}x`;
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

const places = Array.from({ length: PLACES }, (_, index) => ({
  id: `geonames:${index}` as PlaceId,
  lng: random() * 340 - 170,
  lat: random() * 120 - 50,
}));

type Story = { place: number; day: number; words: string[]; category: CategoryId };

function newStory(): Story {
  return {
    place: skewed(PLACES),
    day: 19_000 + Math.floor(random() * DAYS),
    words: Array.from({ length: 14 + Math.floor(random() * 12) }, () => word(skewed(WORDS))),
    category: pick(CATEGORIES),
  };
}

function retell({ words, ...story }: Story): Story {
  return {
    ...story,
    words: [...words.filter(() => random() < 0.7), ...Array.from({ length: 5 }, () => word(skewed(WORDS)))],
  };
}

function reportOf({ place, day, words, category }: Story, index: number): Report {
  const { id, lng, lat } = places[place]!;
  const on = random() < 0.05 ? null : dayOfNumber(day);
  return {
    ...{
      id: `r${String(index).padStart(7, '0')}` as ReportId,
      article: `a${index >> 3}`,
      category,
      title: '',
      before: '',
      after: '',
    },
    day: {
      from: on,
      to: on,
      precision: on === null ? 'unknown' : 'day',
      basis: on === null ? 'unknown' : pick(['stated', 'relative', 'published']),
      words: null,
    },
    places: [
      {
        ...{
          id,
          name: `Place ${place}`,
          kind: 'settlement',
          country: 'FJ',
          admin1: `Unit ${place % 60}`,
          lng,
          lat,
          radiusKm: 8,
        },
        ...{
          role: 'where',
          asWritten: `Place ${place}`,
          start: 0,
          end: 5,
          relation: { kind: 'in' },
          confidence: 0.9,
          alternatives: [],
          reasons: [],
        },
      },
    ],
    quote: words.join(' '),
    ...{ start: index * 300, end: index * 300 + 200, confidence: 0.9, reasons: [] },
  };
}

const stories: Story[] = [];
for (let index = 0; index < REPORTS; index++) {
  stories.push(random() < RETOLD && stories.length > 0 ? retell(pick(stories)) : newStory());
}
const reports = stories.map(reportOf);
const articles = [...new Set(reports.map(({ article }) => article))].map((id, index) => ({
  ...{
    id,
    title: null,
    source: `Paper ${index % 40}`,
    url: null,
    published: null,
    publishedBasis: 'unknown' as const,
    language: null,
  },
}));

linkReports(reports.slice(0, 5_000), articles); // warm-up
const before = process.cpuUsage();
const events = linkReports(reports, articles);
const { user, system } = process.cpuUsage(before);
const ms = (user + system) / 1000; // processor time: a busy machine must not fail the budget
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `linkReports ${REPORTS} reports → ${events.length} events   ${(ms / 1000).toFixed(1)} s processor time   budget ${BUDGET_MS / 1000} s   peak ${peakMb} MB`,
);
if (ms > BUDGET_MS) process.exitCode = 1;
