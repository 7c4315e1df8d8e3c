import { describe, expect, it } from 'vitest';
import { parseCommandLine } from './commandLine.ts';

const parse = (line: string) => parseCommandLine(line.split(' ').filter((word) => word !== ''));

describe('parseCommandLine', () => {
  it('reads a build with all its options', () => {
    expect(
      parse(
        'data a b --out d --columns text=body,published=date --also kml --also lpf --bias country=RU --no-cache --quiet',
      ),
    ).toEqual({
      ...{
        kind: 'data',
        inputs: ['a', 'b'],
        out: 'd',
        columns: { text: 'body', published: 'date' },
        categories: null,
        corrections: null,
      },
      ...{
        also: ['kml', 'lpf'],
        useCache: false,
        jobs: 1,
        lean: { bias: 'country=RU', home: null, homes: null },
        quiet: true,
      },
      site: { title: null, url: null, contact: null, offline: false, basemap: 'full' },
    });
  });

  it('reads on how many threads a build runs', () => {
    expect(parse('build a --out d --jobs 4')).toMatchObject({ kind: 'build', jobs: 4 });
    expect(parse('data a --out d --jobs many')).toMatchObject({ kind: 'wrong' });
  });

  it('reads what a site shall have', () => {
    expect(parse('build a --out d --title Floods --url https://example.org/m --offline --basemap light')).toMatchObject(
      {
        site: { title: 'Floods', url: 'https://example.org/m/', offline: true, basemap: 'light' },
      },
    );
  });

  it('reads the review desk and the quality page', () => {
    expect(parse('review a --by Ann --port 8000 --corrections c.csv --columns text=body')).toMatchObject({
      ...{ kind: 'review', inputs: ['a'], by: 'Ann', port: 8000, corrections: 'c.csv', columns: { text: 'body' } },
    });
    expect(parse('report a --out q.html')).toMatchObject({
      kind: 'report',
      inputs: ['a'],
      out: 'q.html',
      language: 'en',
    });
    expect(parse('report a --out q.html --language ar')).toMatchObject({ kind: 'report', language: 'ar' });
    expect(parse('review a --language uk')).toMatchObject({ kind: 'review', language: 'uk' });
    expect(parse('review a')).toMatchObject({ language: null });
    expect(parse('review a --language xx')).toMatchObject({ kind: 'wrong' });
    for (const line of ['review', 'review a --port 70000', 'review a --out d', 'report a', 'report a --columns x']) {
      expect(parse(line)).toMatchObject({ kind: 'wrong' });
    }
  });

  it('reads geoparse with a file, and with standard input', () => {
    expect(parse('geoparse a.jsonl --jobs 4')).toMatchObject({
      kind: 'geoparse',
      file: 'a.jsonl',
      jobs: 4,
      quiet: false,
    });
    expect(parse('geoparse')).toMatchObject({ file: null, jobs: 1 });
    expect(parse('geoparse -')).toMatchObject({ file: null });
  });

  it.each([
    ['nothing', '', 'say what to do'],
    ['an unknown command', 'map a', 'there is no command "map"'],
    ['no articles', 'build --out d', 'at least one file or folder'],
    ['no output folder', 'data a', 'needs --out DIR'],
    ['an unknown option', 'data a --out d --fast', "Unknown option '--fast'"],
    ['an option of another command', 'geoparse a --out d', 'geoparse has no option --out'],
    ['an option without its value', 'data a --out', '--out'],
    ['an option of a site for data alone', 'data a --out d --offline', 'data has no option --offline'],
    ['two files to geoparse', 'geoparse a b', 'one file'],
    ['no jobs', 'geoparse --jobs 0', 'not a number'],
    ['a column that is no field', 'data a --out d --columns body=text', 'is not like text=body'],
  ])('%s is wrong usage, with a word about it', (_, line, message) => {
    const command = parse(line);
    expect(command.kind).toBe('wrong');
    expect(command.kind === 'wrong' && command.message).toContain(message);
  });
});
