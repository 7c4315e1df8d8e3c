import { type EventColumns, PLACE_KINDS, PLACE_ROLES, RELATION_KINDS } from '../../model/columns.ts';
import type { Language } from '../../model/language.ts';
import { nameIn, unitName } from '../text/placeWords.ts';
import type { Texts } from '../text/texts.ts';

/** "Norilsk → Omsk", "near Yakutsk, within 60 km", "Russia (whole country)": where an event was, in one line. */
export function describePlaces(columns: EventColumns, event: number, texts: Texts): string {
  const { placeStart, linkPlace, linkRole } = columns;
  const links = Array.from({ length: placeStart[event + 1]! - placeStart[event]! }, (_, i) => placeStart[event]! + i);
  const withRole = (role: (typeof PLACE_ROLES)[number]) => links.filter((l) => PLACE_ROLES[linkRole[l]!] === role);
  const [from] = withRole('from');
  const [to] = withRole('to');
  const name = (link: number) => placeName(columns, linkPlace[link]!, texts.language);
  if (from !== undefined && to !== undefined) return texts.t('route', { from: name(from), to: name(to) });
  const [first, ...others] = links;
  if (first === undefined) return texts.t('noPlace');
  const described = describeLink(columns, first, texts);
  const distinct = new Set(others.map((link) => linkPlace[link])).size;
  return distinct === 0 ? described : texts.plural('morePlaces', distinct, { first: described });
}

/** Name of a row of the place table, in the reader's language where the gazetteer has it. */
export const placeName = ({ places }: EventColumns, place: number, language: Language): string =>
  nameIn(places.texts[place]!, { language });

function describeLink(columns: EventColumns, link: number, texts: Texts): string {
  const { linkPlace, linkRole, linkRelation, places } = columns;
  const place = linkPlace[link]!;
  const name = placeName(columns, place, texts.language);
  const role = PLACE_ROLES[linkRole[link]!];
  if (PLACE_KINDS[places.kind[place]!] === 'country') return texts.t('wholeCountryPlace', { name });
  if (role === 'from') return texts.t('routeFrom', { from: name });
  if (role === 'to') return texts.t('routeTo', { to: name });
  const km = texts.number(Math.max(1, Math.round(places.radiusKm[place]!)));
  switch (RELATION_KINDS[linkRelation[link]!]) {
    case 'near':
    case 'direction':
      return texts.t('within', { place: texts.t('near', { name }), km });
    case 'outside':
      return texts.t('within', { place: texts.t('outside', { name }), km });
    case 'between':
      return texts.t('between', { name });
    default: {
      const unit = unitName(places.texts[place]!, texts);
      const isWhole = unit === null || unit === name || PLACE_KINDS[places.kind[place]!] === 'admin1';
      return isWhole ? name : `${name}${texts.t('comma')}${unit}`;
    }
  }
}
