import { issueItem, type ReadItem } from './reader.ts';

/** The items of a file that may hold many articles; where there are none, a warning in their place. Issue: `file-no-articles`. */
export function* orNoArticles(items: Iterable<ReadItem>, file: string): Iterable<ReadItem> {
  let isEmpty = true;
  for (const item of items) {
    isEmpty = false;
    yield item;
  }
  if (!isEmpty) return;
  yield issueItem({
    ...{ file, line: 1, column: 1, severity: 'warning', code: 'file-no-articles' },
    message: 'the file holds no article',
    hint: 'Was it cut off, or exported before anything was in it? It was passed over.',
  });
}
