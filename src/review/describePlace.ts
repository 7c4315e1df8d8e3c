import { countryName } from '../app/text/countryName.ts';
import type { ReviewCandidate } from '../model/review.ts';
import type { DeskTexts } from './text/deskTexts.ts';

/** "a town or village, Omsk Oblast, Russia": enough to tell two places of one name apart. */
export function describePlace(
  { name, kind, admin1, country, lng, lat }: ReviewCandidate,
  { t, locale }: Pick<DeskTexts, 't' | 'locale'>,
): string {
  const near = country === null && admin1 === null ? `${lat.toFixed(2)}, ${lng.toFixed(2)}` : null;
  const land = country === null ? null : countryName(country, locale);
  return [t(`kind_${kind}`), admin1 === name ? null : admin1, land, near]
    .filter((part) => part !== null)
    .join(t('comma'));
}
