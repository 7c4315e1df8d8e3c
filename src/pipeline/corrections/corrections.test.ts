import { beforeAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../command/knowledge/loadKnowledge.ts';
import { nodeEffects } from '../../command/nodeEffects.ts';
import type { Correction } from '../../model/correction.ts';
import type { Day } from '../../model/day.ts';
import type { EventRecord } from '../../model/event.ts';
import type { Issue } from '../../model/issue.ts';
import type { Mention } from '../../model/mention.ts';
import { NO_CACHE } from '../articleCache.ts';
import { buildData } from '../build.ts';
import type { BuildKnowledge } from '../buildRequest.ts';
import { memoryEffects } from '../memoryEffects.ts';
import { memoryShelf, type Shelf } from '../shelf.ts';
import { anchoredText } from './anchoredText.ts';
import { anchorOf } from './anchorOf.ts';
import { readCorrections } from './readCorrections.ts';
import { CORRECTION_HEADER, writeCorrection } from './writeCorrection.ts';

const OMSK = 'geonames:1496153';
const TOMSK = 'geonames:1489425';
const head = (source: string) => `---\nsource: ${source}\npublished: 2023-05-04\n---\n`;
const FIRE =
  'A fire broke out at a bakery in Omsk on Tuesday. Nobody was hurt.\n\nPolice in Omsk detained two men on Wednesday, a spokesman said.';

let knowledge: BuildKnowledge;
beforeAll(() => {
  const loaded = loadKnowledge({ bias: null, home: null, homes: null }, null, nodeEffects);
  if (loaded.kind === 'wrong') throw new Error(loaded.message);
  knowledge = loaded.knowledge;
});

/** A decision about the name that stands at `start` in the text. */
function about(article: string, text: string, name: string, from: number, rest: Partial<Correction>): Correction {
  const anchor = anchorOf(anchoredText(text), name, text.indexOf(name, from));
  if (anchor === null) throw new Error(`${name} is not in the text`);
  return { ...blank, ...anchor, article, ...rest };
}

const blank: Correction = {
  ...{ article: '*', outlet: '', quote: '', text: 'Omsk', nth: 1, before: '', after: '', decision: 'place' },
  ...{ value: TOMSK, by: 'Ann', on: '2023-06-01' as Day, why: 'the map was wrong' },
};

/** Builds in memory with these decisions. */
async function build(
  files: Readonly<Record<string, string>>,
  corrections: readonly Correction[],
  shelf: Shelf = memoryShelf(),
) {
  const csv = CORRECTION_HEADER + corrections.map(writeCorrection).join('');
  const read = readCorrections(csv, 'c.csv', {
    gazetteer: knowledge.gazetteer,
    categories: knowledge.categories.categories,
  });
  const mentions = new Map<string, Mention[]>();
  const result = await buildData(
    { inputs: ['in'], reading: { columns: {} }, also: [], issues: read.issues, skipped: [], cache: NO_CACHE, shelf },
    { ...knowledge, corrections: read.value },
    memoryEffects(Object.fromEntries(Object.entries(files).map(([name, text]) => [`in/${name}`, text]))),
    () => undefined,
  );
  const file = (name: string) => result.files.find((one) => one.name === name)?.content as string;
  for (const line of file('mentions.jsonl').trimEnd().split('\n').filter(Boolean)) {
    const parsed = JSON.parse(line) as { article: string; mentions: Mention[] };
    mentions.set(parsed.article, parsed.mentions);
  }
  const features = JSON.parse(file('events.geojson')) as { features: { properties: EventRecord }[] };
  const events = features.features.map(({ properties }) => properties);
  const issues = result.issues.filter(({ code }) => code.startsWith('correction'));
  return {
    events,
    mentions,
    issues,
    details: file('details/0.json'),
    bytes: JSON.stringify(result.files.map(({ content }) => content)),
  };
}

const placesOf = (events: readonly EventRecord[]) =>
  events.flatMap(({ places }) => places.map(({ name }) => name)).sort();
const codes = (issues: readonly Issue[]) => issues.map(({ line, code }) => `${line} ${code}`);

describe('a correction', () => {
  it('moves one name of two, and keeps what the machine had said', async () => {
    const row = about('a.txt', FIRE, 'Omsk', 0, { value: `${TOMSK} Tomsk` });
    const { events, mentions, issues, details } = await build({ 'a.txt': head('Herald') + FIRE }, [row]);
    expect([placesOf(events), issues]).toEqual([['Omsk', 'Tomsk'], []]);
    const [moved, other] = mentions.get('a.txt')!;
    expect(moved).toMatchObject({ confidence: 1, place: { id: TOMSK }, reasons: [] });
    expect(moved!.alternatives[0]).toMatchObject({ id: OMSK, name: 'Omsk' });
    expect(moved!.edits).toEqual([
      { decision: 'place', by: 'Ann', on: '2023-06-01', why: 'the map was wrong', was: 'Omsk', wasPlace: OMSK },
    ]);
    expect([other!.place?.id, other!.edits]).toEqual([OMSK, undefined]);
    const told = events.find(({ places }) => places[0]?.id === TOMSK)!;
    expect(told.places[0]!.edits).toHaveLength(1);
    expect(details).toContain('"was":"Omsk","wasPlace":"geonames:1496153"'); // what the event panel reads
  });

  it.each([
    ['the article given a new paragraph', `Some words before.\n\n${FIRE}`],
    [
      'the sentence moved to the end',
      'Nobody knew. Nobody was hurt.\n\nA fire broke out at a bakery in Omsk on Tuesday.',
    ],
    ['a word of the sentence changed', FIRE.replace('a bakery', 'an old bakery')],
    ['the sentence set in bold', FIRE.replace('A fire broke', '<b>A fire</b> broke')],
    ['the capitals and commas edited', FIRE.replace('A fire broke out at', 'a fire, broke out, at')],
  ])('finds its name again after %s', async (_, text) => {
    const row = about('a.txt', FIRE, 'Omsk', 0, {});
    const { mentions, issues } = await build({ 'a.txt': head('Herald') + text }, [row]);
    const moved = mentions.get('a.txt')!.filter(({ place }) => place?.id === TOMSK);
    expect([moved.length, issues]).toEqual([1, []]);
    expect(moved[0]!.start).toBe(text.indexOf('Omsk'));
  });

  it('that is found by half of its words asks to be looked at', async () => {
    const text = 'Early on Monday a fire at a small bakery in Omsk was put out. Nobody was hurt.';
    const { mentions, issues } = await build({ 'a.txt': head('Herald') + text }, [about('a.txt', FIRE, 'Omsk', 0, {})]);
    expect(codes(issues)).toEqual(['2 correction-moved']);
    expect(mentions.get('a.txt')![0]!.place?.id).toBe(TOMSK);
  });

  it('that finds nothing is a warning with its line, and changes nothing', async () => {
    const rows = [
      about('a.txt', FIRE, 'Omsk', 0, {}),
      { ...blank, article: 'gone.txt' },
      { ...blank, text: 'Atlantis' },
      about('a.txt', FIRE, 'bakery', 0, { decision: 'day', value: '2023-05-01' }),
    ];
    const text = 'Trams ran again in Omsk after the strike of the drivers ended.';
    const { issues, events } = await build({ 'a.txt': head('Herald') + text }, rows);
    expect(codes(issues)).toEqual([
      '2 correction-lost',
      '3 correction-lost',
      '4 correction-unused',
      '5 correction-lost',
    ]);
    expect(issues.map(({ file, severity }) => `${file} ${severity}`)).toEqual(Array(4).fill('c.csv warning'));
    expect(placesOf(events)).not.toContain('Tomsk');
  });

  it('with a value that means nothing is an error, and the others are used', async () => {
    const rows: Correction[] = [
      { ...blank, value: 'geonames:0' },
      { ...blank, decision: 'day', value: '2023-02-30' },
      { ...blank, decision: 'role', value: 'hero' },
      { ...blank, decision: 'category', value: 'no-such' },
      { ...blank, value: 'point:200,10,5' },
      { ...blank },
    ];
    const { issues, events } = await build({ 'a.txt': head('Herald') + FIRE }, rows);
    expect(codes(issues)).toEqual([2, 3, 4, 5, 6].map((line) => `${line} correction-value`));
    expect(placesOf(events)).toEqual(['Tomsk', 'Tomsk']);
  });
});

describe('a decision', () => {
  const of = async (row: Partial<Correction>) =>
    build({ 'a.txt': head('Herald') + FIRE }, [about('a.txt', FIRE, 'Omsk', 0, row)]);

  it('not-a-place takes the name off the map and keeps it in mentions.jsonl', async () => {
    const { events, mentions } = await of({ decision: 'not-a-place', value: '' });
    expect(events).toHaveLength(1);
    expect(mentions.get('a.txt')![0]).toMatchObject({ role: 'name', place: null, edits: [{ was: 'Omsk' }] });
  });

  it('role makes a report where the machine saw none, and none where it saw one', async () => {
    expect((await of({ decision: 'role', value: 'mentioned' })).events).toHaveLength(1);
    const text =
      'A fire broke out in Omsk on Tuesday. Experts said that talks in Perm might be held if the weather is fine.';
    const row = about('a.txt', text, 'Perm', 0, { decision: 'role', value: 'where' });
    expect(placesOf((await build({ 'a.txt': head('Herald') + text }, [])).events)).toEqual(['Omsk']);
    expect(placesOf((await build({ 'a.txt': head('Herald') + text }, [row])).events)).toEqual(['Omsk', 'Perm']);
  });

  it('day, category and hide change the report that rests on the name', async () => {
    const dated = (await of({ decision: 'day', value: '2023-04' })).events.find(
      ({ dateFrom }) => dateFrom === '2023-04-01',
    )!;
    expect(dated).toMatchObject({ dateTo: '2023-04-30', datePrecision: 'month' });
    expect(dated.reports[0]!.edits).toMatchObject([{ decision: 'day', was: '2023-05-02' }]);
    const unknown = (await of({ decision: 'day', value: 'unknown' })).events;
    expect(unknown.filter(({ dateFrom, dateBasis }) => dateFrom === null && dateBasis === 'unknown')).toHaveLength(1);
    const sorted = (await of({ decision: 'category', value: 'other' })).events;
    expect(sorted.filter(({ category }) => (category as string) === 'other').length).toBeGreaterThan(0);
    expect((await of({ decision: 'hide', value: '' })).events).toHaveLength(1);
  });

  it('place with a drawn point puts a site there', async () => {
    const { events } = await of({ value: 'point:73.5,55.1,2,The old bakery' });
    const drawn = events.flatMap(({ places }) => places).find(({ kind }) => kind === 'site')!;
    expect(drawn).toMatchObject({ name: 'The old bakery', lng: 73.5, lat: 55.1, radiusKm: 2 });
    expect(drawn).toMatchObject({ country: 'RU', admin1: 'Omsk Oblast', reasons: ['drawn by an editor'] });
    expect(drawn.id).toMatch(/^dateline:point-/);
  });

  it('place makes a mention where the machine saw no name', async () => {
    const text = 'Two cars burned out in Zzyzxgorod on Tuesday, the fire service said.';
    const row = about('a.txt', text, 'Zzyzxgorod', 0, { value: OMSK });
    expect((await build({ 'a.txt': head('Herald') + text }, [])).events).toEqual([]);
    expect(placesOf((await build({ 'a.txt': head('Herald') + text }, [row])).events)).toEqual(['Omsk']);
  });

  it('place for a name of the article leaves longer names alone, and words the machine took for no name', async () => {
    const text =
      'A fire broke out in Omsk on Tuesday. Snow fell in the Omsk region on Monday, the Omsk Shinnik club said.';
    const files = { 'a.txt': head('Herald') + text };
    const before = (await build(files, [])).mentions.get('a.txt')!;
    const after = (await build(files, [{ ...blank, article: 'a.txt', value: OMSK }])).mentions.get('a.txt')!;
    expect(after.map(({ start, end }) => [start, end])).toEqual(before.map(({ start, end }) => [start, end]));
    expect(before.map(({ text: name }) => name)).toContain('Omsk region');
    const unseen = 'Two cars burned out in Zzyzxgorod on Tuesday. People of Zzyzxgorod were shocked.';
    const row = { ...blank, article: 'a.txt', text: 'Zzyzxgorod' };
    expect((await build({ 'a.txt': head('Herald') + unseen }, [row])).mentions.get('a.txt')).toHaveLength(2);
  });

  it('of one name rules over one for the article, that over a rule for its outlet, that over one for all; of equals the later', async () => {
    const PERM = 'geonames:511196';
    const files = { 'a.txt': head('Herald') + FIRE, 'b.txt': head('Post') + FIRE.replace('bakery', 'mill') };
    const ofAll = { ...blank, value: PERM };
    const ofHerald = { ...blank, outlet: 'The Herald', value: OMSK };
    const ofArticle = { ...blank, article: 'a.txt' };
    const one = about('a.txt', FIRE, 'Omsk', 0, { value: PERM });
    const names = async (rows: Correction[]) => {
      const { mentions } = await build(files, rows);
      return ['a.txt', 'b.txt'].map((id) =>
        mentions
          .get(id)!
          .map(({ place }) => place!.name)
          .join(' '),
      );
    };
    expect(await names([ofHerald, ofAll])).toEqual(['Omsk Omsk', 'Perm Perm']);
    expect(await names([ofArticle, ofHerald, ofAll])).toEqual(['Tomsk Tomsk', 'Perm Perm']);
    expect(await names([one, ofArticle, ofHerald, ofAll])).toEqual(['Perm Tomsk', 'Perm Perm']);
    expect(await names([one, ofArticle, { ...one, value: OMSK }])).toEqual(['Omsk Tomsk', 'Omsk Omsk']);
    expect(await names([one, { ...one, value: 'machine' }])).toEqual(['Omsk Omsk', 'Omsk Omsk']);
  });
});

describe('events', () => {
  const one = 'A fire broke out at a bakery in Omsk on Tuesday, firefighters said.';
  const two = 'The governor opened a school in Omsk on Friday.';
  const files = { 'a.txt': head('Herald') + one, 'b.txt': head('Post') + two, 'c.txt': head('Globe') + one };
  const tie = (article: string, text: string, decision: 'merge' | 'split', value: string) =>
    about(article, text, 'Omsk', 0, { decision, value });

  it('are joined where an editor gave them one word, and copies of one text set apart', async () => {
    expect((await build(files, [])).events.map(({ sourceCount }) => sourceCount).sort()).toEqual([1, 2]);
    const merged = await build(files, [tie('a.txt', one, 'merge', 'm'), tie('b.txt', two, 'merge', 'm')]);
    expect(merged.events.map(({ sourceCount }) => sourceCount)).toEqual([3]);
    const split = await build(files, [tie('c.txt', one, 'split', 's')]);
    expect(split.events.map(({ sourceCount }) => sourceCount)).toEqual([1, 1, 1]);
    expect(split.issues).toEqual([]);
    const ties = [tie('a.txt', one, 'merge', 'm'), tie('b.txt', two, 'merge', 'm'), tie('b.txt', two, 'split', 's')];
    expect((await build(files, ties)).events.map(({ sourceCount }) => sourceCount).sort()).toEqual([1, 2]);
  });
});

describe('a cache', () => {
  it('gives what a build without one gives when corrections come, change and go', async () => {
    const kept = memoryShelf();
    let missed = 0;
    const get = (name: string) => {
      const bytes = kept.get(name);
      if (bytes === null) missed++;
      return bytes;
    };
    const shelf: Shelf = { ...kept, get, look: get };
    const files = { 'a.txt': head('Herald') + FIRE, 'b.txt': head('Post') + FIRE.replace('bakery', 'mill') };
    const row = about('a.txt', FIRE, 'Omsk', 0, {});
    for (const rows of [[], [row], [{ ...row, value: 'geonames:511196' }], [{ ...blank, outlet: 'Post' }, row], []]) {
      expect((await build(files, rows, shelf)).bytes).toBe((await build(files, rows)).bytes);
    }
    missed = 0;
    await build(files, [row], shelf);
    expect(missed).toBe(0);
  });
});

describe('corrections.csv', () => {
  it('is the same rows in another order of articles, and reads back what was written, however hostile', () => {
    const known = { gazetteer: knowledge.gazetteer, categories: knowledge.categories.categories };
    const hostile: Correction = {
      ...blank,
      article: 'a,"b".txt',
      text: '=HYPERLINK("x")',
      before: "'quoted",
      by: '@ann',
      why: 'two\nlines, "and" a quote',
    };
    const csv = CORRECTION_HEADER + writeCorrection(hostile);
    expect(csv.split('\n')).toHaveLength(3);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    const { value, issues } = readCorrections(csv, 'c.csv', known);
    expect(issues).toEqual([]);
    const [read] = value.byArticle.get('a,"b".txt')!;
    const { line, ruling, ...rest } = read!;
    expect(rest).toEqual({ ...hostile, why: 'two lines, "and" a quote' });
  });

  it('of very many rows uses the first 100,000, and of very many broken ones tells a hundred and counts the rest', () => {
    const known = { gazetteer: knowledge.gazetteer, categories: [] };
    const table = (count: number, row: string) => `article,text,decision,value\n${`${row}\n`.repeat(count)}`;
    const good = readCorrections(table(100_002, '*,Omsk,hide,'), 'c.csv', known);
    expect([good.value.rules.length, codes(good.issues)]).toEqual([100_000, ['100002 corrections-too-many']]);
    const broken = readCorrections(table(250, '*,Omsk,explode,'), 'c.csv', known).issues;
    expect([broken.length, codes(broken).at(-1), broken.at(-1)?.message]).toEqual([
      101,
      '102 correction-rows-broken',
      '150 more rows, this one the first, cannot be used',
    ]);
  });

  it('without its columns, or with a row that is broken, says which line', () => {
    const known = { gazetteer: knowledge.gazetteer, categories: [] };
    expect(readCorrections('', 'c.csv', known).issues).toEqual([]);
    expect(codes(readCorrections('a,b\n1,2\n', 'c.csv', known).issues)).toEqual(['1 correction-column']);
    const rows = `article,text,decision,value\na.txt,Omsk,move,x\n,Omsk,hide,\n# a note\na.txt,Omsk,hide,\n`;
    const { value, issues } = readCorrections(rows, 'c.csv', known);
    expect(codes(issues)).toEqual(['2 correction-row', '3 correction-row']);
    expect(value.byArticle.get('a.txt')).toHaveLength(1);
  });
});
