import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReviewArticle, ReviewDecision, ReviewQueue } from '../../model/review.ts';
import type { BuildKnowledge } from '../../pipeline/buildRequest.ts';
import { type Corrections, NO_CORRECTIONS } from '../../pipeline/corrections/corrections.ts';
import { CORRECTION_HEADER } from '../../pipeline/corrections/writeCorrection.ts';
import { loadCorrections } from '../knowledge/loadCorrections.ts';
import { loadKnowledge } from '../knowledge/loadKnowledge.ts';
import { nodeEffects } from '../nodeEffects.ts';
import { appendLines, removeLines } from './correctionsFile.ts';
import { deskFiles } from './deskFiles.ts';
import { type Desk, openDesk } from './openDesk.ts';
import { type ReviewServer, startReviewServer } from './reviewServer.ts';

const TOKEN = 'a-token-of-this-test';
const TOMSK = 'geonames:1489425';
const FIRE =
  '---\nsource: Herald\npublished: 2023-05-04\n---\nA fire broke out at a bakery in Omsk on Tuesday. <script>alert(1)</script> Police in Omsk detained two men on Wednesday, a spokesman said.\n';
const SCHOOL = '---\nsource: Post\npublished: 2023-05-04\n---\nThe governor opened a school in Omsk on Friday.\n';

let knowledge: BuildKnowledge;
let work: string;
let table: string;
beforeAll(() => {
  const loaded = loadKnowledge({ bias: null, home: null, homes: null }, null, nodeEffects);
  if (loaded.kind === 'wrong') throw new Error(loaded.message);
  knowledge = loaded.knowledge;
});
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'dateline-review-'));
  table = join(work, 'corrections.csv');
  mkdirSync(join(work, 'in'));
  writeFileSync(join(work, 'in/a.txt'), FIRE);
  writeFileSync(join(work, 'in/b.txt'), SCHOOL);
  return () => rmSync(work, { recursive: true, force: true });
});

/** `corrections`: what a run from the start knows of them; else they are read after it, as if somebody had written them meanwhile. */
const openTestDesk = (corrections: Corrections = NO_CORRECTIONS): Promise<Desk> => {
  const request = { inputs: [join(work, 'in')], reading: { columns: {} }, issues: [] };
  return openDesk({
    request,
    knowledge: { ...knowledge, corrections },
    corrections: table,
    by: 'Ann',
    today: () => '2023-06-01',
  });
};
const decision = (rest: Partial<ReviewDecision>): ReviewDecision => ({
  ...{ article: 'a.txt', text: 'Omsk', at: 0, scope: 'article', decision: 'place', value: TOMSK, why: '' },
  ...rest,
});
const articleOf = (desk: Desk, id: string): ReviewArticle => {
  const found = desk.article(id);
  if ('problem' in found) throw new Error(found.problem);
  return found;
};

describe('the desk', () => {
  it('puts what a fix is worth most first, and counts what is done', async () => {
    const desk = await openTestDesk();
    const { items, counts } = desk.queue({});
    expect(counts).toEqual({ open: 2, help: 0, checked: 0 });
    expect(items.map(({ article, text, reports }) => `${article} ${text} ${reports}`)).toEqual([
      'a.txt Omsk 2',
      'b.txt Omsk 1',
    ]);
    expect(items[0]!.worth).toBeGreaterThan(items[1]!.worth);
    await desk.decide([decision({ decision: 'help', value: '', why: 'which one?' })]);
    await desk.decide([decision({ article: 'b.txt', decision: 'checked', value: '' })]);
    expect(desk.queue({}).counts).toEqual({ open: 0, help: 1, checked: 1 });
  });

  it('writes a decision at once, shows its effect, and takes it back', async () => {
    const desk = await openTestDesk();
    const before = articleOf(desk, 'a.txt');
    const second = before.mentions[1]!;
    expect(await desk.decide([decision({ scope: 'one', at: second.start })])).toBeNull();
    const row = readFileSync(table, 'utf8').split('\n')[1]!;
    expect(row).toMatch(/^a\.txt,,\w{13},Omsk,1,.*,place,geonames:1489425,Ann,2023-06-01,$/);
    expect(articleOf(desk, 'a.txt').mentions.map(({ place }) => place)).toEqual(['Omsk', 'Tomsk']);
    expect(await desk.undo()).toBeNull();
    expect(readFileSync(table, 'utf8')).toBe(CORRECTION_HEADER);
    expect(articleOf(desk, 'a.txt')).toEqual(before);
    expect(await desk.undo()).toMatchObject({ problem: expect.stringContaining('nothing') });
  });

  it('reaches as far as is said: the article, the outlet, all', async () => {
    const desk = await openTestDesk();
    const places = () => ['a.txt', 'b.txt'].flatMap((id) => articleOf(desk, id).mentions.map(({ place }) => place));
    await desk.decide([decision({ scope: 'outlet' })]);
    expect(places()).toEqual(['Tomsk', 'Tomsk', 'Omsk']);
    await desk.decide([decision({ scope: 'all' })]);
    expect(places()).toEqual(['Tomsk', 'Tomsk', 'Tomsk']);
  });

  it('shows after any decisions, rows of others and an undo what a desk shows that is opened then', async () => {
    const desk = await openTestDesk();
    const all = (of: Desk) => [of.queue({}), articleOf(of, 'a.txt'), articleOf(of, 'b.txt')];
    const sameAsNew = async () => {
      const { canUndo: _undo, ...queue } = desk.queue({});
      const known = { gazetteer: knowledge.gazetteer, categories: knowledge.categories.categories };
      const anew = await openTestDesk(loadCorrections(table, known, nodeEffects).value);
      const { canUndo: _none, ...fresh } = anew.queue({});
      expect(queue).toEqual(fresh);
      expect(all(desk).slice(1)).toEqual(all(anew).slice(1));
    };
    const [first, second] = articleOf(desk, 'a.txt').reports;
    for (const one of [
      decision({ scope: 'one', at: first!.at }),
      decision({ scope: 'outlet', article: 'b.txt', decision: 'not-a-place', value: '' }),
      decision({ scope: 'one', at: second!.at, decision: 'day', value: '2023-05' }),
    ]) {
      expect(desk.decide([one])).toBeNull();
      await sameAsNew();
    }
    writeFileSync(
      table,
      `${readFileSync(table, 'utf8')}b.txt,,,Omsk,1,,,place,${TOMSK},,,\ngone.txt,,,Omsk,1,,,hide,,,,\n`,
    );
    expect(desk.decide([decision({ decision: 'help', value: '' })])).toBeNull();
    expect(articleOf(desk, 'b.txt').mentions[0]!.place).toBe('Tomsk');
    expect(desk.queue({}).warnings).toHaveLength(1);
    await sameAsNew();
    expect(desk.undo()).toBeNull();
    await sameAsNew();
  });

  it('joins events, one to a joined one too', async () => {
    const desk = await openTestDesk();
    const at = (id: string, nth: number) => articleOf(desk, id).reports[nth]!.at;
    const events = () =>
      new Set(['a.txt', 'b.txt'].flatMap((id) => articleOf(desk, id).reports.map(({ event }) => event)));
    expect(events().size).toBe(3);
    const tie = (article: string, nth: number) =>
      decision({ article, at: at(article, nth), scope: 'one', decision: 'merge', value: '' });
    await desk.decide([tie('b.txt', 0), tie('a.txt', 0)]);
    expect(events().size).toBe(2);
    await desk.decide([tie('b.txt', 0), tie('a.txt', 1)]);
    expect(events().size).toBe(1);
    const near = desk.near(articleOf(desk, 'a.txt').reports[0]!.id);
    expect(near).toEqual([]);
  });

  it('refuses what it cannot keep, and writes nothing then', async () => {
    const desk = await openTestDesk();
    for (const wrong of [
      { value: 'geonames:0' },
      { article: '../../etc/passwd' },
      { scope: 'one', at: 1, text: 'Atlantis' },
      { decision: 'day', value: 'tomorrow' },
    ] as const) {
      expect(await desk.decide([decision({}), decision(wrong)])).toMatchObject({ problem: expect.any(String) });
    }
    expect(readdirSync(work)).toEqual(['in']);
  });
});

describe('the table of corrections', () => {
  it('keeps what others wrote byte for byte, and is one file when all is done', () => {
    const others = `${CORRECTION_HEADER}a.txt,,,"Om""sk",1,,,hide,,,,\r\nbroken "row`;
    writeFileSync(table, others);
    expect(appendLines(table, ['x,1\n', 'y,2\n'])).toBeNull();
    expect(readFileSync(table, 'utf8')).toBe(`${others}\nx,1\ny,2\n`);
    writeFileSync(table, `${others}\nx,1\ny,2\nlater,3\n`);
    expect(removeLines(table, ['x,1\n', 'y,2\n'])).toBeNull();
    expect(readFileSync(table, 'utf8')).toBe(`${others}\nlater,3\n`);
    expect(removeLines(table, ['x,1\n'])).toMatchObject({ problem: expect.stringContaining('somebody else') });
    expect(readdirSync(work).sort()).toEqual(['corrections.csv', 'in']);
  });

  it('keeps what several desks write to it at once, one that was killed while it wrote among them', async () => {
    const writer = `
      import { appendLines } from ${JSON.stringify(new URL('./correctionsFile.ts', import.meta.url).href)};
      for (let line = 0; line < 30; line++) appendLines(process.argv[1], [process.argv[2] + ' ' + line + '\\n']);`;
    const words = ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', writer];
    const dead = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => dead.once('close', resolve));
    writeFileSync(join(work, '.corrections.csv.lock'), String(dead.pid));
    const codes = await Promise.all(
      ['one', 'two', 'three'].map((name) => {
        const child = spawn(process.execPath, [...words, table, name], { stdio: 'inherit' });
        return new Promise((resolve) => child.once('close', resolve));
      }),
    );
    expect(codes).toEqual([0, 0, 0]);
    const lines = readFileSync(table, 'utf8').trimEnd().split('\n').slice(1);
    expect(lines.length).toBe(90);
    expect(new Set(lines).size).toBe(90);
    expect(readdirSync(work).sort()).toEqual(['corrections.csv', 'in']);
  });

  it('with other columns is left alone', () => {
    writeFileSync(table, 'article,text,decision,value\n');
    expect(appendLines(table, ['x\n'])).toMatchObject({ problem: expect.stringContaining('other columns') });
    expect(readFileSync(table, 'utf8')).toBe('article,text,decision,value\n');
  });
});

describe('the server', () => {
  let served: ReviewServer;
  let desk: Desk;
  beforeEach(async () => {
    mkdirSync(join(work, 'page/assets'), { recursive: true });
    writeFileSync(join(work, 'page/index.html'), '<!doctype html>');
    writeFileSync(join(work, 'page/assets/a.js'), '0123456789');
    writeFileSync(join(work, 'secret.html'), 'secret');
    desk = await openTestDesk();
    served = await startReviewServer(desk, deskFiles(join(work, 'page')), TOKEN, 0);
    return () => served.server.close();
  });

  type Asked = { method?: string; path?: string; headers?: Record<string, string>; body?: string };

  /** Sends exactly these headers, as a browser under somebody else's control would. */
  const get = ({ method = 'GET', path = '/api/queue', headers = {}, body }: Asked) =>
    new Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
      const sent = ask({ host: '127.0.0.1', port: served.port, method, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString('utf8'),
            headers: response.headers,
          }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const right = () => ({ host: `127.0.0.1:${served.port}`, authorization: `Bearer ${TOKEN}` });
  const own = () => ({ ...right(), origin: `http://127.0.0.1:${served.port}`, 'content-type': 'application/json' });

  it('answers its own page with the token, and listens on this machine alone', async () => {
    const { status, text } = await get({ headers: right() });
    expect([status, (JSON.parse(text) as ReviewQueue).counts.open]).toEqual([200, 2]);
    expect(served.server.address()).toMatchObject({ address: '127.0.0.1' });
  });

  it.each([
    ['another name for this machine, as in DNS rebinding', { host: 'evil.example:80' }, 421],
    ['the right name with another port', { host: '127.0.0.1:1' }, 421],
    ['a page of another site', { origin: 'https://evil.example' }, 403],
    ['a page of another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['a request that another site made', { 'sec-fetch-site': 'cross-site' }, 403],
    ['no token', { authorization: '' }, 401],
    ['a wrong token', { authorization: `Bearer ${TOKEN}x` }, 401],
    ['the beginning of the token', { authorization: `Bearer ${TOKEN.slice(0, -1)}` }, 401],
  ])('refuses %s', async (_name, headers, status) => {
    const answer = await get({ headers: { ...right(), ...headers } });
    expect([answer.status, answer.text.includes('Omsk')]).toEqual([status, false]);
  });

  it('decides for its own page alone, and only what is a list of decisions', async () => {
    const body = JSON.stringify({ decisions: [decision({})] });
    const post = { method: 'POST', path: '/api/decide' };
    const { origin: _origin, ...noOrigin } = own();
    expect((await get({ ...post, headers: noOrigin, body })).status).toBe(403);
    expect((await get({ ...post, headers: { ...own(), 'content-type': 'text/plain' }, body })).status).toBe(400);
    for (const bad of ['', '{', '{"decisions":[]}', '{"decisions":[{"article":1}]}', 'x'.repeat(100_000)]) {
      expect((await get({ ...post, headers: own(), body: bad })).status).toBe(400);
    }
    expect((await get({ method: 'PUT', headers: own() })).status).toBe(405);
    expect(readdirSync(work)).not.toContain('corrections.csv');
    expect((await get({ ...post, headers: own(), body })).status).toBe(200);
    expect((await get({ method: 'POST', path: '/api/undo', headers: own() })).status).toBe(200);
  });

  it('serves its page and nothing outside of it', async () => {
    const page = await get({ path: '/', headers: { host: right().host } });
    expect([page.status, page.text]).toEqual([200, '<!doctype html>']);
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    const part = await get({ path: '/assets/a.js', headers: { ...right(), range: 'bytes=2-4' } });
    expect([part.status, part.text]).toEqual([206, '234']);
    for (const path of [
      '/../secret.html',
      '/%2e%2e/secret.html',
      '/..%2fsecret.html',
      '/assets/../../secret.html',
      '//secret.html',
      '/assets',
      '/\\..\\secret.html',
    ]) {
      const { status, text } = await get({ path, headers: right() });
      expect([path, status, text.includes('secret"') || text === 'secret']).toEqual([path, 404, false]);
    }
  });

  it('keeps every one of many decisions made at once', async () => {
    const bodies = Array.from({ length: 8 }, (_, n) => decision({ decision: 'help', value: '', why: `question ${n}` }));
    const answers = await Promise.all(
      bodies.map((one) =>
        get({ method: 'POST', path: '/api/decide', headers: own(), body: JSON.stringify({ decisions: [one] }) }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const rows = readFileSync(table, 'utf8').trimEnd().split('\n').slice(1);
    expect(rows.map((row) => row.split(',').at(-1)).sort()).toEqual(bodies.map(({ why }) => why));
  });
});
