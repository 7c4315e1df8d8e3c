import { issueItem, type ReadItem } from './reader.ts';

type AnyArticle = Extract<ReadItem, { kind: 'article' | 'known' }>;

/** Lets at most `most` articles through; then one issue that names the first article left out, and nothing more is read. */
export async function* atMost(
  batches: AsyncIterable<readonly ReadItem[]>,
  most: number,
): AsyncGenerator<readonly ReadItem[]> {
  let count = 0;
  for await (const items of batches) {
    const end = items.findIndex((item) => isArticle(item) && ++count > most);
    if (end === -1) yield items;
    else {
      yield [...items.slice(0, end), issueItem(tooMany(items[end] as AnyArticle, most))];
      return;
    }
  }
}

const isArticle = ({ kind }: ReadItem): boolean => kind === 'article' || kind === 'known';

function tooMany({ article }: AnyArticle, most: number) {
  const at = 'at' in article ? article.at : { file: article.where.replace(/:\d+$/, ''), line: 1, column: 1 };
  return {
    ...({ ...at, severity: 'error', code: 'articles-too-many' } as const),
    message: `one build takes ${most} articles; "${article.id}" and what follows were left out`,
    hint: 'Build several maps, one for each year or region.',
  };
}
