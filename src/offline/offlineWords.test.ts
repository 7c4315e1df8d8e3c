import { expect, it } from 'vitest';
import { offlineWords } from './offlineWords.ts';

it.each([
  [['fr-FR', 'uk-UA', 'en'], 'uk'],
  [['ar'], 'ar'],
  [['RU'], 'ru'],
  [['fr', 'xx'], 'en'],
  [[], 'en'],
  [['constructor'], 'en'],
])('%j is told in %s', (languages, language) => {
  expect(offlineWords('cut', languages).language).toBe(language);
});
