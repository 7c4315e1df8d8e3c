import { beforeAll, expect, it } from 'vitest';
import { loadKnowledge } from '../command/knowledge/loadKnowledge.ts';
import { nodeEffects } from '../command/nodeEffects.ts';
import { filesOfBuilds } from './9-write/testing/filesOfBuilds.ts';
import type { ArticleCache } from './articleCache.ts';
import { buildData } from './build.ts';
import type { BuildKnowledge } from './buildRequest.ts';
import { memoryEffects } from './memoryEffects.ts';
import { memoryShelf, type Shelf } from './shelf.ts';

const SLOW_MS = 240_000;
const STEPS = 40;

let knowledge: BuildKnowledge;
beforeAll(() => {
  const loaded = loadKnowledge({ bias: null, home: null, homes: null }, null, nodeEffects);
  if (loaded.kind === 'wrong') throw new Error(loaded.message);
  knowledge = loaded.knowledge;
}, SLOW_MS);

const OUTLETS = ['Herald', 'Courier', 'Post'];
const TITLES = ['News', 'Briefs', 'Local news in brief'];
const DAYS = ['2023-05-04', '2023-05-05', '2023-06-11'];
/** Told again in other articles as they are, so that events join, split and lose the report that speaks for them. */
const DEEDS = [
  'A fire broke out at a bakery in Omsk on Tuesday, and two people were hurt.',
  'Two people were hurt when a bakery burned in Omsk on Tuesday, firefighters said.',
  'Police in Tomsk detained two men on Wednesday.',
  'Protesters gathered in Springfield on Monday and blocked a road.',
  'Flood water closed a road near Kazan on Thursday, and buses from Kazan to Perm were stopped.',
  'Nobody said what would happen next.',
];

type Article = {
  readonly told: readonly string[];
  readonly title: string;
  readonly source: string;
  readonly published: string;
};

/** What an edit changes of an article. */
const CHANGES = ['told', 'source', 'published', 'title', 'all', 'gone'] as const;

const textOf = ({ told, title, source, published }: Article): string =>
  `---\ntitle: ${title}\nsource: ${source}\npublished: ${published}\n---\n${told.join(' ')}\n`;

/** Numbers from 0 up to the limit, the same in every run (Park and Miller's generator). */
function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

type Kept = {
  readonly cache: ArticleCache;
  readonly shelf: Shelf;
  readonly builds: ReturnType<typeof filesOfBuilds>;
};

async function build(files: Readonly<Record<string, string>>, { builds, ...kept }: Kept) {
  const request = {
    inputs: ['in'],
    reading: { columns: {} },
    also: [],
    issues: [],
    skipped: [],
    ...kept,
    files: builds.next(),
  };
  const stamped = memoryEffects({ 'in/.keep': '', ...files });
  const { files: written } = await buildData(request, knowledge, stamped, () => undefined);
  return Object.fromEntries(
    written.map(({ name, content }) => [
      name,
      typeof content === 'string' ? content : Buffer.from(content).toString('base64'),
    ]),
  );
}

function emptyKept(): Kept {
  const texts = new Map<string, string>();
  const cache: ArticleCache = {
    get: (key) => texts.get(key) ?? null,
    holds: (key) => texts.has(key),
    put: (key, value) => void texts.set(key, value),
  };
  return { cache, shelf: memoryShelf(), builds: filesOfBuilds() };
}

it(
  'after any row of edits a rebuild writes what a build from nothing writes',
  async () => {
    const pick = seeded(20_231);
    const articles = new Map<string, Article>();
    const kept = emptyKept();
    const fresh = (): Article => ({
      told: Array.from({ length: 1 + pick(2) }, () => DEEDS[pick(DEEDS.length)]!),
      title: TITLES[pick(TITLES.length)]!,
      source: OUTLETS[pick(OUTLETS.length)]!,
      published: DAYS[pick(DAYS.length)]!,
    });
    /** Often no more than the head of an article: its outlet, its title or its day is another. */
    const edited = (old: Article | undefined): Article | null => {
      const now = fresh();
      const change = old === undefined ? 'all' : CHANGES[pick(CHANGES.length)]!;
      if (old === undefined || change === 'all') return now;
      return change === 'gone' ? null : { ...old, [change]: now[change] };
    };
    const seen = new Set<string>();
    for (let step = 0; step < STEPS; step++) {
      for (let edit = 0; edit < 1 + pick(3); edit++) {
        const name = `in/${'abcdefgh'[pick(8)]}.txt`;
        const next = edited(articles.get(name));
        if (next === null) articles.delete(name);
        else articles.set(name, next);
      }
      const files = Object.fromEntries([...articles].map(([name, article]) => [name, textOf(article)]));
      const rebuilt = await build(files, kept);
      expect(rebuilt).toEqual(await build(files, emptyKept()));
      seen.add(rebuilt['events.geojson']!);
    }
    expect(seen.size).toBeGreaterThan(STEPS / 2); // the edits mattered
    expect(kept.builds.saved.files).toBeGreaterThan(STEPS / 4);
    expect(kept.builds.saved.bytes).toBeGreaterThan(0);
  },
  SLOW_MS,
);
