import { issueItem, type ReadItem } from './reader.ts';

/** Lets at most `most` articles through; then one issue that names the first article left out, and nothing more is read. */
export async function* atMost(items: AsyncIterable<ReadItem>, most: number): AsyncGenerator<ReadItem> {
  let count = 0;
  for await (const item of items) {
    const isArticle = item.kind === 'article' || item.kind === 'known';
    if (isArticle && count === most) {
      yield issueItem(tooMany(item, most));
      return;
    }
    if (isArticle) count++;
    yield item;
  }
}

function tooMany({ article }: Extract<ReadItem, { kind: 'article' | 'known' }>, most: number) {
  const at = 'at' in article ? article.at : { file: article.where.replace(/:\d+$/, ''), line: 1, column: 1 };
  return {
    ...({ ...at, severity: 'error', code: 'articles-too-many' } as const),
    message: `one build takes ${most} articles; "${article.id}" and what follows were left out`,
    hint: 'Build several maps, one for each year or region.',
  };
}
