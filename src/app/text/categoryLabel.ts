import type { Category } from '../../model/category.ts';
import en from './en.json';
import type { TextKey } from './textKeys.ts';
import type { Texts } from './texts.ts';

/** The subjects of the table that ships with the code. */
export const KNOWN_CATEGORIES = {
  protest: 'categoryProtest',
  detention: 'categoryDetention',
  strike: 'categoryStrike',
  'armed-clash': 'categoryArmedClash',
  crime: 'categoryCrime',
  accident: 'categoryAccident',
  disaster: 'categoryDisaster',
  displacement: 'categoryDisplacement',
  aid: 'categoryAid',
  health: 'categoryHealth',
  mobilisation: 'categoryMobilisation',
  training: 'categoryTraining',
  politics: 'categoryPolitics',
  casualty: 'categoryCasualty',
  other: 'categoryOther',
} as const satisfies Readonly<Record<string, TextKey>>;

/** A subject in the reader's language where it is one of ours; what an author's own table calls it is shown as given. */
export function categoryLabel({ id, label }: Category, { t }: Pick<Texts, 't'>): string {
  const key = Object.entries(KNOWN_CATEGORIES).find(([known]) => known === id)?.[1];
  return key === undefined || en[key] !== label ? label : t(key);
}
