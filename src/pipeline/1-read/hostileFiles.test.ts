import { describe, expect, it } from 'vitest';
import { memoryEffects } from '../memoryEffects.ts';
import { readInputs } from './readInputs.ts';

/** What comes out of one file: texts of articles, codes of issues. */
async function read(name: string, content: string): Promise<{ texts: string[]; codes: string[] }> {
  const found = { texts: [] as string[], codes: [] as string[] };
  for await (const item of readInputs(['in'], memoryEffects({ [`in/${name}`]: content }), { columns: {} })) {
    if (item.kind === 'article') found.texts.push(item.article.text);
    if (item.kind === 'issue') found.codes.push(item.issue.code);
  }
  return found;
}

const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join(
  '',
);

describe('files that mean harm', () => {
  it.each([
    [
      'a page whose body tag never closes',
      '<html><head><title>T</title></head><body;<div><p>Rain fell.</p></body></html>',
    ],
    ['a page that is one broken tag', '<html'],
    ['100,000 elements inside each other', `<html><body>${'<div>'.repeat(100_000)}Rain fell.`],
    ['100,000 elements that close nothing', `<html><body>Rain fell.${'</div>'.repeat(100_000)}`],
    ['10,000 tables inside each other', `<html><body>${'<table><tr><td>'.repeat(10_000)}Rain fell.`],
    ['a million attributes', `<html><body><p ${'a=1 '.repeat(250_000)}>Rain fell.</p>`],
  ])('%s: no reader breaks', async (_, content) => {
    const { codes } = await read('a.html', content);
    expect(codes).not.toContain('file-broke-reader');
  });

  it.each(['<html><body>', '<div>'.repeat(2000), '<b>'.repeat(50_000)])(
    'the words of a deep page come out: %#',
    async (open) => {
      expect((await read('a.html', `<html><body>${open}Rain fell in the valley.`)).texts.join()).toContain('Rain fell');
    },
  );

  it('entities of a feed are not expanded', async () => {
    const doctype = `<!DOCTYPE rss [<!ENTITY a0 "ha">${laughs}]>`;
    const item = '<item><title>T</title><description>Rain fell. &a9;</description></item>';
    const { texts } = await read(
      'a.rss',
      `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel>${item}</channel></rss>`,
    );
    expect(texts.join()).toContain('Rain fell');
    expect(texts.join().length).toBeLessThan(200);
  });

  it('an entity of a feed reads no other file', async () => {
    const doctype = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const item = '<item><title>T</title><description>Rain fell. &x;</description></item>';
    const { texts } = await read(
      'a.rss',
      `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel>${item}</channel></rss>`,
    );
    expect(texts.join()).not.toContain('root:');
  });

  it('JSON nested 100,000 deep is an issue', async () => {
    const { codes } = await read('a.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(codes).toHaveLength(1);
    expect(codes).not.toContain('file-broke-reader');
  });

  it('a header of YAML names that stand for each other is not expanded', async () => {
    const lines = Array.from(
      { length: 20 },
      (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}, *a${index}]`,
    );
    const { codes } = await read('a.md', `---\na0: &a0 [x]\n${lines.join('\n')}\n---\nRain fell.`);
    expect(codes).not.toContain('file-broke-reader');
  });
});
