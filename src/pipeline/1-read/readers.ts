import type { Reader } from './reader.ts';

/** Every format that Dateline reads. A new one is one file and one entry here; of two that recognise a file, the first has it. */
export const READERS: readonly Reader[] = [
  {
    name: 'JSON lines',
    endings: ['.jsonl', '.ndjson'],
    recognises: (opening) => /^\s*\{[^\n]*\}[^\S\n]*\n\s*\{/.test(opening),
    holdsMany: true,
    load: async () => (await import('./readJsonLines.ts')).readJsonLines,
  },
  {
    name: 'JSON and JSON Feed',
    endings: ['.json'],
    recognises: (opening) => /^\s*(?:\{\s*"|\[\s*[{\]])/.test(opening),
    holdsMany: true,
    load: async () => (await import('./readJson.ts')).readJson,
  },
  {
    name: 'web page',
    endings: ['.html', '.htm', '.xhtml'],
    recognises: (opening) => /^\s*(?:<!--[\s\S]*?-->\s*)?(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b/i.test(opening),
    holdsMany: false,
    load: async () => (await import('./readHtml.ts')).readHtml,
  },
  {
    name: 'RSS and Atom',
    endings: ['.rss', '.atom', '.xml', '.rdf'],
    recognises: (opening) => /^\s*<(?:\?xml|rss|feed|rdf)\b/i.test(opening),
    holdsMany: true,
    load: async () => (await import('./readFeed.ts')).readFeed,
  },
  {
    name: 'table',
    endings: ['.csv', '.tsv'],
    recognises: () => false, // any text with commas could be one: a table says so by its ending
    holdsMany: true,
    load: async () => (await import('./readTable.ts')).readTable,
  },
  {
    name: 'plain text',
    endings: ['.txt', '.text', '.md', '.markdown'],
    recognises: () => true,
    holdsMany: false,
    load: async () => (await import('./readPlainText.ts')).readPlainText,
  },
];
