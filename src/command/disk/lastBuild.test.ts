import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseCommandLine } from '../commandLine.ts';
import { cacheFolder } from './cachePlace.ts';
import { openLastBuild } from './lastBuild.ts';
import { writeOutput } from './outputFolder.ts';

const work = mkdtempSync(join(tmpdir(), 'dateline-last-'));
const [articles, out] = [join(work, 'in'), join(work, 'out')];
const TOLD = { issues: [], summary: '2 articles' };

/** Files that were written this moment may change again unseen: the tests look at them a minute later. */
const MINUTE_MS = 60_000;
const realNow = Date.now.bind(Date);
vi.spyOn(Date, 'now').mockImplementation(() => realNow() + MINUTE_MS);

afterAll(() => {
  vi.restoreAllMocks();
  rmSync(work, { recursive: true, force: true });
});

function command(...words: readonly string[]) {
  const parsed = parseCommandLine(['data', articles, '--out', out, ...words]);
  if (parsed.kind !== 'data') throw new Error(parsed.kind);
  return parsed;
}

const told = async (...words: readonly string[]) => (await openLastBuild(command(...words))).told;
const writeOut = () => writeOutput(out, { site: null, files: [{ name: 'events.geojson', content: '{}' }], moved: [] });

beforeEach(async () => {
  mkdirSync(articles, { recursive: true });
  mkdirSync(cacheFolder(command()), { recursive: true });
  writeFileSync(join(articles, 'a.txt'), 'A fire broke out in Omsk.');
  writeFileSync(join(articles, 'b.txt'), 'A bridge collapsed in Perm.');
  const last = await openLastBuild(command());
  writeOut();
  last.note(TOLD);
});

describe('openLastBuild', () => {
  it('tells what the same build told before, while nothing changed', async () => {
    expect(await told()).toEqual(TOLD);
    expect(await told('--quiet', '--jobs', '2')).toEqual(TOLD);
  });

  it.each<[string, () => void]>([
    ['an article is another one', () => writeFileSync(join(articles, 'a.txt'), 'A fire broke out in Orsk.')],
    ['an article came', () => writeFileSync(join(articles, 'c.txt'), 'Rain fell.')],
    ['an article went', () => rmSync(join(articles, 'b.txt'))],
    ['a written file was changed', () => writeFileSync(join(out, 'events.geojson'), '[]')],
    ['a written file is gone', () => rmSync(join(out, 'events.geojson'))],
    ['the output folder is gone', () => rmSync(out, { recursive: true })],
    ['another build wrote the folder', writeOut],
  ])('tells nothing when %s', async (_, change) => {
    change();
    expect(await told()).toBeNull();
  });

  it('tells nothing when something else is asked for, or an article changed just now', async () => {
    expect(await told('--also', 'kml')).toBeNull();
    expect(await told('--bias', 'country=RU')).toBeNull();
    vi.mocked(Date.now).mockImplementationOnce(realNow);
    expect(await told()).toBeNull();
  });
});
