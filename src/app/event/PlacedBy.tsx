import type { PlaceText } from '../../model/columns.ts';
import type { Alternative } from '../../model/mention.ts';
import type { ReportPlace } from '../../model/report.ts';
import { distanceKm } from '../../query/distanceKm.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { countryName } from '../text/countryName.ts';
import { LatinWords } from '../text/LatinWords.tsx';
import { nameIn, unitName } from '../text/placeWords.ts';
import type { Texts } from '../text/texts.ts';
import { useTexts } from '../text/useTexts.ts';
import { EditedBy } from './EditedBy.tsx';
import { reasonWords } from './reasonWords.ts';

type Names = Readonly<Record<string, string>>;
type Props = {
  place: ReportPlace;
  isOneOf: boolean;
  /** Names in other languages of what it could be instead, by place id. */
  otherNames: Readonly<Record<string, Names>>;
};

/** How a name in the text became a point on the map, and what else it could be. */
export function PlacedBy({ place, isOneOf, otherNames }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const { columns } = useLoaded();
  const row = columns.places.texts.find(({ id }) => id === place.id);
  const name = nameIn(row ?? place, texts);
  const country = place.country === null ? null : countryName(place.country, texts.locale);
  const unit = unitName(row ?? place, texts);
  const where = [...new Set([name, unit, country])].filter((part) => part !== null).join(t('comma'));
  const reasons = place.reasons.map((reason) => reasonWords(reason, texts, namer(place, row, texts)));
  return (
    <dl className="facts">
      {isOneOf && <Fact name={t(`role_${place.role}`)}>{name}</Fact>}
      <Fact name={t('asWritten')}>
        <span dir="auto">{place.asWritten}</span>
      </Fact>
      <Fact name={t('matchedTo')}>
        <LatinWords text={place.kind === 'country' ? name : where} />
        <span className="fact-note">
          {place.kind === 'country'
            ? t('kind_country')
            : t('kindWithin', {
                kind: t(`kind_${place.kind}`),
                km: texts.number(Math.max(1, Math.round(place.radiusKm))),
              })}
        </span>
      </Fact>
      {place.edits !== undefined && <EditedBy edits={place.edits} kinds={['place', 'role']} place={place.id} />}
      <Fact name={t('howSure')}>
        <Sure share={place.confidence} />
      </Fact>
      {reasons.length > 0 && <Fact name={t('because')}>{reasons.join(t('semicolon'))}</Fact>}
      <Fact name={t('else')}>
        {place.alternatives.length === 0
          ? t('noOther')
          : place.alternatives.map((other) => (
              <span key={other.id} className="alternative">
                {otherWords(other, place, otherNames[other.id], texts)}
              </span>
            ))}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Sure({ share }: { share: number }) {
  const { locale } = useTexts();
  return (
    <span className="sure">
      <span className="sure-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.round(share * 100)}%` }} />
      </span>
      {twoDigits(share, locale)}
    </span>
  );
}

const twoDigits = (share: number, locale: string): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(share);

/** "Kirov, 640 km from here: 0.02": places of one name are told apart by how far they are. */
function otherWords(other: Alternative, place: ReportPlace, names: Names | undefined, texts: Texts): string {
  const km = Math.round(distanceKm(place, other));
  const name = names?.[texts.language] ?? other.name;
  return texts.t('otherPlace', { name, km: texts.number(km), share: shareWords(other.confidence, texts.locale) });
}

/** Of what is hardly possible the two digits would be 0.00, as if it were impossible. */
const shareWords = (share: number, locale: string): string =>
  share < 0.005 ? `< ${twoDigits(0.01, locale)}` : twoDigits(share, locale);

/** Says the unit and the country of a place, as reasons name them in English, in the reader's language; other names as they are. */
function namer(place: ReportPlace, row: PlaceText | undefined, texts: Texts): (name: string) => string {
  return (name) => {
    if (name === place.admin1) return unitName(row ?? place, texts) ?? name;
    if (place.country !== null && name === countryName(place.country, 'en'))
      return countryName(place.country, texts.locale);
    return name === place.name ? nameIn(row ?? place, texts) : name;
  };
}
