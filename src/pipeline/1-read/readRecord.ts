import type { PublishedBasis, TextPosition } from '../../model/article.ts';
import { type Field, matchFields } from './fieldNames.ts';
import { mainText } from './mainText.ts';
import { makeArticle } from './makeArticle.ts';
import { articleItem, issueItem, type ReadItem, type ReadOptions } from './reader.ts';
import { textOf } from './textOf.ts';

type RecordContext = {
  readonly at: TextPosition;
  /** Id of a record that has none of its own. */
  readonly fallbackId: string;
  readonly statedBasis: Extract<PublishedBasis, 'header' | 'metadata'>;
  readonly options: ReadOptions;
};

/** Makes an article of a record with named fields (a JSON object, a table row). Issues: `record-invalid`, `article-empty` (errors); those of the day. */
export function* readRecord(
  record: unknown,
  { at, fallbackId, statedBasis, options }: RecordContext,
): Iterable<ReadItem> {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    yield issueItem({
      ...{ ...at, severity: 'error', code: 'record-invalid' },
      message: 'this is not an object with named fields',
      hint: 'Write {"id": …, "text": …, "published": …, "source": …}.',
    });
    return;
  }
  const values = record as Readonly<Record<string, unknown>>;
  const names = matchFields(Object.keys(values), options.columns);
  const field = (name: Field): string | undefined => textOf(values[names.get(name) ?? ''], name === 'text');
  const text = field('text');
  if (text === undefined || text.trim() === '') {
    yield issueItem({
      ...{ ...at, severity: 'error', code: 'article-empty' },
      message: text === undefined ? `there is no text field among ${listed(Object.keys(values))}` : 'its text is empty',
      hint: text === undefined ? 'Say which it is: --columns text=NAME' : 'Fill it in, or take the record away.',
    });
    return;
  }
  const own = field('id');
  const { value, issues } = makeArticle({
    id: own === undefined || own.trim() === '' ? fallbackId : own.trim(),
    text,
    at,
    title: plain(field('title')),
    source: field('source'),
    url: field('url'),
    published: field('published'),
    statedBasis,
    publishedBasis: field('publishedBasis'),
    language: field('language'),
  });
  for (const issue of issues) yield issueItem(issue);
  yield articleItem(value);
}

/** Titles come with the markup of the page that they head: "Barge &#038; bridge". */
const plain = (title: string | undefined): string | undefined =>
  title !== undefined && /[<&]/.test(title) ? mainText(title) : title;

const listed = (names: readonly string[]): string =>
  names.length === 0
    ? 'none'
    : names
        .slice(0, 8)
        .map((name) => `"${name.slice(0, 30)}"`)
        .join(', ') + (names.length > 8 ? ', …' : '');
