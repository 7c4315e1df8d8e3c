import type { Reader } from './reader.ts';

/** Every format that Dateline reads. A new one is one file and one entry here; of two that recognise a file, the first has it. */
export const READERS: readonly Reader[] = [
  {
    name: 'JSON lines',
    endings: ['.jsonl', '.ndjson'],
    recognises: (opening) => /^\s*\{.*\}\s*\n\s*\{/.test(opening),
    holdsMany: true,
    load: async () => (await import('./readJsonLines.ts')).readJsonLines,
  },
  {
    name: 'plain text',
    endings: ['.txt', '.text', '.md', '.markdown'],
    recognises: () => true,
    holdsMany: false,
    load: async () => (await import('./readPlainText.ts')).readPlainText,
  },
];
