import type { Article } from '../../model/article.ts';
import type { Hands } from '../collect/hands.ts';
import type { LearntHomes } from '../collect/learntHomes.ts';

/** What passes through the hands of a run: the articles, in the order of the input, and where the outlets turned out to be at home. */
export type KeptArticles = {
  readonly hands: Hands;
  readonly articles: readonly Article[];
  readonly homes: () => LearntHomes;
};

/** Hands that keep what they are given, so that an article can be found anew later. Only for runs without a cache: that leaves articles out. */
export function keepArticles(hands: Hands): KeptArticles {
  const articles: Article[] = [];
  let learnt: LearntHomes | null = null;
  return {
    hands: {
      ...hands,
      settle: (homes) => {
        learnt = homes;
        hands.settle(homes);
      },
      find: (texts) => {
        for (const text of texts) articles.push(JSON.parse(text.split('\t', 1)[0]!) as Article);
        return hands.find(texts);
      },
    },
    articles,
    homes: () => {
      if (learnt === null) throw new Error('homes are known once the articles were read');
      return learnt;
    },
  };
}
