import { bytesHash } from '../../model/bytesHash.ts';
import { contentHash } from '../../model/contentHash.ts';
import type { Issue } from '../../model/issue.ts';
import { MAX_ARTICLE_BYTES } from '../articleLimit.ts';
import type { Effects } from '../effects.ts';
import { atMost } from './atMost.ts';
import { type FoundFile, type FoundFiles, findFiles, unreadableIssue } from './findFiles.ts';
import type { KnownFiles, NotedItem } from './knownFiles.ts';
import {
  type ArticleItem,
  articleItem,
  issueItem,
  type Reader,
  type ReadFile,
  type ReadItem,
  type ReadOptions,
} from './reader.ts';
import { READERS } from './readers.ts';
import { refuseFile } from './refuseFile.ts';

const MAX_ARTICLES = 2_000_000;
const OPENING_BYTES = 1024;
/** What is recalled goes on in batches of so many items, roughly. */
const BATCH_ITEMS = 64;

/**
 * Reads every article in the given files and folders, one at a time, in the order of their ids.
 * What cannot be read becomes an issue, and reading goes on. Two articles never come out with the same id:
 * the second is called "name (2)", with an issue. `skipped`: identities of folders that are not walked.
 */
export async function* readInputs(
  inputs: readonly string[] | FoundFiles,
  effects: Effects,
  options: ReadOptions,
  skipped: readonly string[] = [],
): AsyncGenerator<ReadItem> {
  for await (const items of readInBatches(inputs, effects, options, skipped)) yield* items;
}

/**
 * `readInputs`, as items that come one after the other: of files that are read each alone, of files of earlier builds many, for to wait for
 * each would take longer than to recall it. `known`: those that did not change are not opened, and what came out of them comes as `known`.
 */
export function readInBatches(
  inputs: readonly string[] | FoundFiles,
  effects: Effects,
  options: ReadOptions,
  skipped: readonly string[] = [],
  known: KnownFiles | null = null,
): AsyncGenerator<readonly ReadItem[]> {
  return atMost(readAll(inputs, effects, options, skipped, known), MAX_ARTICLES);
}

async function* readAll(
  inputs: readonly string[] | FoundFiles,
  effects: Effects,
  options: ReadOptions,
  skipped: readonly string[],
  known: KnownFiles | null,
): AsyncGenerator<readonly ReadItem[]> {
  const { files, issues } = 'files' in inputs ? inputs : findFiles(inputs, effects, skipped);
  let batch: ReadItem[] = issues.map(issueItem);
  const taken = new Map<string, string>();
  for (const { file, items: noted } of known?.recall(files) ?? files.map((file) => ({ file, items: null }))) {
    const isRecalled = noted !== null && recall(file, noted, taken, batch);
    if (isRecalled && batch.length < BATCH_ITEMS) continue;
    if (batch.length > 0) yield batch;
    batch = [];
    if (isRecalled) continue;
    for await (const item of readAndNote(readFileItems(file, effects, options), file, taken, known)) yield [item];
  }
  if (batch.length > 0) yield batch;
}

/** Adds what came out of a file. Out: false, and nothing added, where one of its articles must be called by another name. */
function recall(file: FoundFile, noted: readonly NotedItem[], taken: Map<string, string>, items: ReadItem[]): boolean {
  for (const item of noted) if (item.kind === 'known' && taken.has(item.article.id)) return false;
  for (const item of noted) {
    if (item.kind !== 'known') items.push(item);
    else {
      taken.set(item.article.id, item.article.where);
      items.push({ kind: 'known', article: item.article, file });
    }
  }
  return true;
}

/** Reads a file, and notes what came out of it, unless one of its articles had to be called by another name. */
async function* readAndNote(
  items: AsyncIterable<ReadItem>,
  file: FoundFile,
  taken: Map<string, string>,
  known: KnownFiles | null,
): AsyncGenerator<ReadItem> {
  const notes = known === null || file.stamp === null ? null : new Notes();
  for await (const item of items) {
    const noted = notes?.take(item, taken) ?? item;
    if (noted.kind === 'article') yield* withOwnId(noted, taken);
    else yield noted;
  }
  if (notes?.isWhole) known?.note(file, notes.items);
}

/** What comes out of a file, as it is noted. */
class Notes {
  readonly items: NotedItem[] = [];
  /** False once an article must be called by another name: the note would not say so. */
  isWhole = true;

  /** Out: the item, an article with its JSON, which the note needs anyway. */
  take(item: ReadItem, taken: ReadonlyMap<string, string>): ReadItem {
    if (item.kind === 'known') return item;
    if (item.kind !== 'article') {
      this.items.push(item);
      return item;
    }
    this.isWhole &&= !taken.has(item.article.id);
    if (!this.isWhole) return item;
    const json = JSON.stringify(item.article);
    this.items.push(noteOf(item, json));
    return { ...item, json };
  }
}

function noteOf({ article: { id, source, url, at } }: ArticleItem, json: string): NotedItem {
  return { kind: 'known', article: { id, source, url, hash: contentHash(json), where: `${at.file}:${at.line}` } };
}

/** What comes out of one file. */
export async function* readFileItems(
  file: FoundFile,
  effects: Effects,
  options: ReadOptions,
): AsyncGenerator<ReadItem> {
  const byEnding = READERS.find(({ endings }) => endings.some((ending) => file.path.toLowerCase().endsWith(ending)));
  if (file.sizeBytes > MAX_ARTICLE_BYTES && byEnding?.holdsMany !== true) {
    yield issueItem(tooLarge(file));
    return;
  }
  const read = effects.readFile(file.path);
  if (!read.ok) {
    yield issueItem(unreadableIssue(file.path, read.reason));
    return;
  }
  const bytes = read.value;
  yield { kind: 'file', file: file.path, checksum: bytesHash(bytes) };
  const refusal = bytes.length === 0 ? emptyFile(file.path) : refuseFile(file.path, bytes);
  if (refusal !== null) {
    yield issueItem(refusal);
    return;
  }
  const reader = byEnding ?? recogniser(bytes);
  const readFile = await loadedReader(reader);
  yield* guarded(readFile({ path: file.path, id: file.id, bytes }, options), file.path);
}

/** A reader that fails on a file loses the rest of that file, and nothing else. */
function* guarded(items: Iterable<ReadItem>, file: string): Iterable<ReadItem> {
  try {
    yield* items;
  } catch (error) {
    yield issueItem({
      ...{ file, line: 1, column: 1, severity: 'error', code: 'file-broke-reader' },
      message: `this file could not be read to its end (${String(error).slice(0, 200)})`,
      hint: 'Save the article as .txt. Please report the file: no file should do this.',
    });
  }
}

function recogniser(bytes: Uint8Array): Reader {
  const opening = new TextDecoder().decode(bytes.subarray(0, OPENING_BYTES));
  return READERS.find(({ recognises }) => recognises(opening)) ?? READERS.at(-1)!;
}

const loaded = new Map<Reader, Promise<ReadFile>>();

function loadedReader(reader: Reader): Promise<ReadFile> {
  const readFile = loaded.get(reader) ?? reader.load();
  loaded.set(reader, readFile);
  return readFile;
}

function* withOwnId(item: ArticleItem, taken: Map<string, string>): Iterable<ReadItem> {
  const { article } = item;
  const { file, line, column } = article.at;
  const where = `${file}:${line}`;
  const first = taken.get(article.id);
  if (first === undefined) {
    taken.set(article.id, where);
    yield item;
    return;
  }
  let copy = 2;
  while (taken.has(`${article.id} (${copy})`)) copy++;
  const id = `${article.id} (${copy})`;
  taken.set(id, where);
  yield issueItem({
    ...{ file, line, column, severity: 'error', code: 'id-duplicate' },
    message: `the id "${article.id}" is taken by ${first}; this article is called "${id}"`,
    hint: 'Give each article an id of its own.',
  });
  yield articleItem({ ...article, id });
}

const emptyFile = (file: string): Issue => ({
  ...{ file, line: 1, column: 1, severity: 'error', code: 'file-empty' },
  message: 'the file is empty',
  hint: 'Put the article in it, or take it away.',
});

const tooLarge = ({ path, sizeBytes }: FoundFile): Issue => ({
  ...{ file: path, line: 1, column: 1, severity: 'error', code: 'file-too-large' },
  message: `the file has ${(sizeBytes / 1e6).toFixed(1)} MB; one article may have ${MAX_ARTICLE_BYTES / 1e6} MB`,
  hint: 'Split it into one file an article, or put many articles into one .jsonl or .csv file.',
});
