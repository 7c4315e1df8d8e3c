import type { Place } from '../../model/place.ts';
import { type ReasonKey, readReason } from '../../model/reason.ts';
import type { TextKey } from '../text/textKeys.ts';
import type { Texts } from '../text/texts.ts';

const TEXTS: Readonly<Record<ReasonKey, TextKey>> = {
  exactName: 'reasonExactName',
  otherName: 'reasonOtherName',
  builtOn: 'reasonBuiltOn',
  completed: 'reasonCompleted',
  misspelt: 'reasonMisspelt',
  oneMeaning: 'reasonOneMeaning',
  container: 'reasonContainer',
  wanted: 'reasonWanted',
  unitNamed: 'reasonUnitNamed',
  countryNamed: 'reasonCountryNamed',
  neighbour: 'reasonNeighbours',
  neighbours: 'reasonNeighbours',
  outletAround: 'reasonOutletAround',
  outletRegion: 'reasonOutletRegion',
  leanedTo: 'reasonLeanedTo',
  onlyOne: 'reasonOnlyOne',
  largest: 'reasonLargest',
};

/** The kinds that words ask for; the pipeline's words for them are ours. */
const KINDS: Readonly<Record<Place['kind'], TextKey>> = {
  site: 'kind_site',
  district: 'kind_district',
  settlement: 'kind_settlement',
  admin2: 'kind_admin2',
  admin1: 'kind_admin1',
  country: 'kind_country',
  region: 'kind_region',
  water: 'kind_water',
};

/** A reason of the data files in the reader's language; words of an editor as they are. `nameOf` says a unit or country in that language. */
export function reasonWords(phrase: string, { t, plural }: Texts, nameOf: (name: string) => string): string {
  const reason = readReason(phrase);
  if (reason === null) return phrase;
  const { name = '', kind = '', count = '1' } = reason.values;
  const key = TEXTS[reason.key];
  if (reason.values.count !== undefined || reason.key === 'neighbour') return plural(key, Number(count));
  const asked = Object.entries(KINDS).find(([known]) => known === kind)?.[1];
  return t(key, { name: nameOf(name), kind: asked === undefined ? kind : t(asked) });
}
