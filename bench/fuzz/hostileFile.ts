import fc from 'fast-check';
import { hostileText } from './hostileText.ts';

/** A file as someone's disk may hold it: the ending promises a format, the bytes keep to it more or less. */
export type HostileFile = { readonly name: string; readonly bytes: Uint8Array };

const ENCODINGS = ['utf-8', 'utf-16le', 'latin1'] as const;

/** A file of any format that is read, well formed, broken in the middle, cut short or not of that format at all. */
export function hostileFile(): fc.Arbitrary<HostileFile> {
  const text = hostileText();
  const written = fc.oneof(
    text.map((body) => ({ ending: 'txt', content: body })),
    fc.tuple(text, text, text).map(([title, published, body]) => ({
      ending: 'md',
      content: `---\ntitle: ${title}\npublished: ${published}\nsource: X\n---\n${body}`,
    })),
    fc.tuple(text, text).map(([title, body]) => ({ ending: 'html', content: page(title, body) })),
    fc.array(fc.tuple(text, text), { maxLength: 5 }).map((items) => ({ ending: 'rss', content: feed(items) })),
    fc.array(fc.tuple(text, text), { maxLength: 5 }).map((rows) => ({ ending: 'csv', content: table(rows) })),
    fc.array(fc.tuple(text, text), { maxLength: 5 }).map((rows) => ({ ending: 'jsonl', content: lines(rows) })),
    fc.array(fc.tuple(text, text), { maxLength: 5 }).map((rows) => ({ ending: 'json', content: jsonFeed(rows) })),
  );
  const ending = fc.option(fc.constantFrom('txt', 'md', 'html', 'rss', 'xml', 'csv', 'tsv', 'jsonl', 'json', 'zip'), {
    freq: 5,
  });
  const damage = fc.record({
    cut: fc.option(fc.nat(2000), { freq: 4 }),
    flips: fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 3 }),
    encoding: fc.constantFrom(...ENCODINGS),
  });
  return fc.tuple(written, ending, damage).map(([file, other, { cut, flips, encoding }]) => {
    const bytes = encoded(file.content, encoding);
    for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value;
    return { name: `in/article.${other ?? file.ending}`, bytes: cut === null ? bytes : bytes.subarray(0, cut) };
  });
}

function encoded(content: string, encoding: (typeof ENCODINGS)[number]): Uint8Array {
  return new Uint8Array(Buffer.from(content, encoding));
}

const page = (title: string, body: string): string =>
  `<html><head><title>${title}</title><script type="application/ld+json">{"@type":"NewsArticle","headline":${JSON.stringify(title)}}</script></head><body><div><p>${body}</p></body></html>`;

const feed = (items: readonly (readonly [string, string])[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>X</title>${items
    .map(([title, body]) => `<item><title>${title}</title><description><![CDATA[${body}]]></description></item>`)
    .join('')}</channel></rss>`;

const table = (rows: readonly (readonly [string, string])[]): string =>
  ['title,text', ...rows.map(([title, body]) => `${title},"${body}"`)].join('\n');

const lines = (rows: readonly (readonly [string, string])[]): string =>
  rows.map(([id, text]) => JSON.stringify({ id, text, published: id })).join('\n');

const jsonFeed = (rows: readonly (readonly [string, string])[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'X',
    items: rows.map(([id, content_text]) => ({ id, content_text })),
  });
