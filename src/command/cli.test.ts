import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const COMMAND = fileURLToPath(new URL('./dateline.mjs', import.meta.url));
const SLOW_MS = 60_000; // the first start bundles the command

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'dateline-cli-'));
  mkdirSync(join(work, 'in'));
  writeFileSync(
    join(work, 'in/good.txt'),
    '---\nsource: Herald\npublished: 2023-05-04\n---\nA fire broke out at a bakery in Omsk on Tuesday.\n',
  );
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Starts the command in the work folder. */
function dateline(words: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words], {
    cwd: work,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr, lines: stderr.trimEnd().split('\n') };
}

describe('dateline', () => {
  it(
    'data: writes the files, ends with a summary line and 0',
    () => {
      const { status, stdout, lines } = dateline(['data', 'in', '--out', 'out']);
      expect(lines.at(-1)).toMatch(/^1 article · 1 report from 1 source · 1 event · 0 errors · 0 warnings → out$/);
      expect([status, stdout]).toEqual([0, '']);
      const files = readdirSync(join(work, 'out'));
      for (const name of [
        'events.geojson',
        'reports.csv',
        'articles.json',
        'sources.json',
        'mentions.jsonl',
        'issues.jsonl',
        'build.json',
      ]) {
        expect(files).toContain(name);
      }
    },
    SLOW_MS,
  );

  it(
    'data: replaces its own files, keeps those of others, leaves nothing beside the folder but the cache',
    () => {
      mkdirSync(join(work, 'site'));
      writeFileSync(join(work, 'site/notes.md'), 'mine');
      dateline(['data', 'in', '--out', 'site']);
      writeFileSync(join(work, 'site/texts/0.json'), 'spoilt');
      dateline(['data', 'in', '--out', 'site', '--no-cache']);
      expect(readFileSync(join(work, 'site/notes.md'), 'utf8')).toBe('mine');
      expect(readFileSync(join(work, 'site/texts/0.json'), 'utf8')).toContain('events');
      expect(readdirSync(work).filter((name) => name.startsWith('.'))).toEqual(['.dateline-cache']);
      expect(readdirSync(join(work, '.dateline-cache')).filter((name) => name.includes('mentions'))).toEqual([]);
    },
    SLOW_MS,
  );

  it(
    'data: fills the folder it runs in file by file, and takes away its own stale files alone',
    () => {
      mkdirSync(join(work, 'here'));
      writeFileSync(join(work, 'here/notes.md'), 'mine');
      const options = { cwd: join(work, 'here'), encoding: 'utf8' } as const;
      const run = (also: readonly string[]) =>
        spawnSync(process.execPath, [COMMAND, 'data', '../in', '--out', '.', ...also], options);
      expect(run(['--also', 'kml']).status).toBe(0);
      const before = readdirSync(join(work, 'here'));
      expect(before.filter((name) => name.endsWith('.kml'))).toHaveLength(1);
      expect(run([]).status).toBe(0);
      expect(readdirSync(join(work, 'here'))).toEqual(before.filter((name) => !name.endsWith('.kml')));
      expect(before).toContain('notes.md');
    },
    SLOW_MS,
  );

  it(
    'data: one bad file costs exit code 1 and one issue, no stack trace, and the rest is written',
    () => {
      mkdirSync(join(work, 'mixed'));
      writeFileSync(join(work, 'mixed/a.txt'), 'A fire broke out in Omsk on Tuesday.');
      writeFileSync(join(work, 'mixed/b.txt'), new Uint8Array([0, 1, 2, 3, 4, 255, 0, 9]));
      symlinkSync('.', join(work, 'mixed/loop'));
      const { status, stderr, lines } = dateline(['data', 'mixed', 'nothere', '--out', 'mixed-out']);
      expect(status).toBe(1);
      expect(lines).toEqual([
        'mixed/b.txt:1:1 error file-binary: this is not text, which is not read',
        expect.stringMatching(/^ {4}\S/),
        'mixed/loop:1:1 error link-loop: this link leads back to itself or to a folder above it',
        expect.stringMatching(/^ {4}\S/),
        'nothere:1:1 error path-missing: there is no such file or folder',
        expect.stringMatching(/^ {4}\S/),
        expect.stringMatching(/^1 article .* 3 errors/),
      ]);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(existsSync(join(work, 'mixed-out/events.geojson'))).toBe(true);
    },
    SLOW_MS,
  );

  it(
    'data: --quiet keeps only errors',
    () => {
      expect(dateline(['data', 'in', '--out', 'out', '--quiet'])).toMatchObject({ status: 0, stderr: '' });
      expect(dateline(['data', 'nothere', '--out', 'out', '--quiet']).lines[0]).toMatch(/^nothere:1:1 error/);
    },
    SLOW_MS,
  );

  it(
    'data: an output folder that cannot be made is one line and 1',
    () => {
      const { status, stderr } = dateline(['data', 'in', '--out', 'in/good.txt/out']);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^dateline: could not write to in\/good\.txt\/out: /);
      expect(stderr).not.toMatch(/\n\s+at /);
    },
    SLOW_MS,
  );

  it(
    'report: writes one page, and corrections are used; a row that is lost is a warning with its line',
    () => {
      const header = 'article,text,decision,value';
      writeFileSync(join(work, 'c.csv'), `${header}\ngood.txt,Omsk,place,geonames:1489425\ngone.txt,Omsk,hide,\n`);
      const made = dateline(['report', 'in', '--out', 'q.html', '--corrections', 'c.csv']);
      expect([made.status, made.lines.at(-1)]).toEqual([0, '1 article · 1 report → q.html']);
      expect(readFileSync(join(work, 'q.html'), 'utf8')).toContain('Tomsk');
      const { status, lines } = dateline(['data', 'in', '--out', 'corrected', '--corrections', 'c.csv']);
      expect([status, lines[0]]).toEqual([
        0,
        expect.stringMatching(/^c\.csv:3:1 warning correction-lost: .*gone\.txt/),
      ]);
      expect(readFileSync(join(work, 'corrected/events.geojson'), 'utf8')).toContain('"was":"Omsk"');
      expect(dateline(['report', 'in', '--out', 'in/good.txt/q.html']).status).toBe(1);
    },
    SLOW_MS,
  );

  it(
    'wrong usage is 2, with a word about it',
    () => {
      expect(dateline([])).toMatchObject({ status: 2, stdout: '' });
      expect(dateline(['data', 'in'])).toMatchObject({ status: 2 });
      expect(dateline(['data', 'in', '--out', 'out', '--also', 'xls']).stderr).toContain('--also "xls" is no format');
      expect(dateline(['geoparse', '--bias', 'country=XX'], '').status).toBe(2);
    },
    SLOW_MS,
  );

  it(
    'geoparse: the same answers from a pipe as from a file of one outlet-less article, offsets exact',
    () => {
      const text = 'In <b>Om\u200bsk</b>, a fire; \ud800\u0000 in Norilsk too.';
      const line = `${JSON.stringify({ id: 'a', text })}\n`;
      writeFileSync(join(work, 'a.jsonl'), `\uFEFF${line}\r\n`);
      const piped = dateline(['geoparse', '--quiet'], line);
      const { mentions } = JSON.parse(piped.stdout) as {
        mentions: { start: number; end: number; text: string; place: { name: string } }[];
      };
      expect(mentions.map(({ place }) => place.name)).toEqual(['Omsk', 'Norilsk']);
      for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
      expect(mentions[0]?.text).toBe('Om\u200bsk');
      expect(dateline(['geoparse', 'a.jsonl', '--quiet']).stdout).toBe(piped.stdout);
    },
    SLOW_MS,
  );

  it.each(['1', '2'])(
    'geoparse: answers a program that sends its next line when it has the answer to the last (--jobs %s)',
    async (jobs) => {
      const child = spawn(process.execPath, [COMMAND, 'geoparse', '--quiet', '--jobs', jobs], { cwd: work });
      const answers: unknown[] = [];
      child.stdin.write('{"id":0,"text":"A fire in Omsk."}\n');
      for await (const answer of createInterface({ input: child.stdout })) {
        answers.push((JSON.parse(answer) as { id: number }).id);
        if (answers.length < 3) child.stdin.write(`{"id":${answers.length},"text":"A fire in Omsk."}\n`);
        else child.stdin.end();
      }
      expect(answers).toEqual([0, 1, 2]);
    },
    SLOW_MS,
  );

  it(
    'geoparse: a bad line is answered in its place, and the exit code is 1',
    () => {
      const { status, stdout, stderr } = dateline(['geoparse'], '{"id":1,"text":"x"}\n\n{"id":2\n{"id":3,"text":"y"}');
      expect(status).toBe(1);
      expect(stdout.split('\n').slice(0, 3)).toEqual([
        '{"id":1,"mentions":[]}',
        expect.stringMatching(/^\{"error":"line 3: not JSON: /),
        '{"id":3,"mentions":[]}',
      ]);
      expect(stderr).toContain('<stdin>:3:1 error line-invalid');
    },
    SLOW_MS,
  );

  it(
    'geoparse: a file that is not there is one line and 1',
    () => {
      expect(dateline(['geoparse', 'nothere.jsonl']).lines[0]).toBe(
        'nothere.jsonl:1:1 error path-missing: there is no such file or folder',
      );
      expect(dateline(['geoparse', 'nothere.jsonl']).status).toBe(1);
    },
    SLOW_MS,
  );
});
