import { decodeBytes } from './decodeBytes.ts';
import { matchFields } from './fieldNames.ts';
import { jsonProblem } from './jsonProblem.ts';
import { lineAt } from './lineAt.ts';
import { orNoArticles } from './orNoArticles.ts';
import { type InputFile, issueItem, type ReadItem, type ReadOptions } from './reader.ts';
import { feedArticles, feedItems } from './readFeed.ts';
import { readRecord } from './readRecord.ts';

/** Keys under which programs put their list of articles. */
const LISTS = [
  'articles',
  'items',
  'documents',
  'docs',
  'results',
  'records',
  'data',
  'entries',
  'posts',
  'stories',
  'news',
  'response',
];

/**
 * Reads a JSON file: a JSON Feed, a list of articles, an object that holds such a list, or one article.
 * Issues: `json-invalid` (error) with the line; those of a record.
 */
export function* readJson(file: InputFile, options: ReadOptions): Iterable<ReadItem> {
  const { text, issues } = decodeBytes(file.bytes, file.path);
  for (const issue of issues) yield issueItem(issue);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield invalidJson(text, file.path, error);
    return;
  }
  const at = { file: file.path, line: 1, column: 1 };
  if (isJsonFeed(value)) {
    yield* orNoArticles(feedArticles(feedItems(value) ?? [], [at], file), file.path);
    return;
  }
  yield* orNoArticles(readRecords(recordsOf(value, options, 0), file, options), file.path);
}

function* readRecords(records: readonly unknown[], file: InputFile, options: ReadOptions): Iterable<ReadItem> {
  const at = { file: file.path, line: 1, column: 1 };
  for (const [index, record] of records.entries()) {
    const fallbackId = records.length === 1 ? file.id : `${file.id}#${index + 1}`;
    yield* readRecord(record, { at, fallbackId, statedBasis: 'header', options });
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isJsonFeed = (value: unknown): value is JsonObject =>
  isObject(value) && typeof value['version'] === 'string' && value['version'].includes('jsonfeed.org');

/** The articles in a value; the value itself when it holds no list, so that its problem is told. */
function recordsOf(value: unknown, options: ReadOptions, depth: number): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value) || depth > 2 || matchFields(Object.keys(value), options.columns).has('text')) return [value];
  const list = LISTS.map((name) => value[name]).find((entry) => Array.isArray(entry) || isObject(entry));
  return list === undefined ? [value] : recordsOf(list, options, depth + 1);
}

function invalidJson(text: string, file: string, error: unknown): ReadItem {
  const { words, position } = jsonProblem(error);
  return issueItem({
    ...{ file, ...lineAt(text, position ?? text.length), severity: 'error', code: 'json-invalid' },
    message: `this is not JSON: ${words}`,
    hint: 'Export the file again; one article a line (.jsonl) survives a broken line better.',
  });
}
