import type { ReportPlace } from '../../model/report.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { useTexts } from '../text/useTexts.ts';
import { EditedBy } from './EditedBy.tsx';

/** How a name in the text became a point on the map, and what else it could be. */
export function PlacedBy({ place, isOneOf }: { place: ReportPlace; isOneOf: boolean }) {
  const texts = useTexts();
  const { t } = texts;
  const { columns } = useLoaded();
  const row = columns.places.texts.find(({ id }) => id === place.id);
  const name = row?.names?.[texts.language] ?? place.name;
  const country = place.country === null ? null : countryName(place.country, texts.locale);
  const where = [...new Set([name, place.admin1, country])].filter((part) => part !== null).join(', ');
  return (
    <dl className="facts">
      {isOneOf && <Fact name={t(`role_${place.role}`)}>{name}</Fact>}
      <Fact name={t('asWritten')}>
        <span dir="auto">{place.asWritten}</span>
      </Fact>
      <Fact name={t('matchedTo')}>
        {place.kind === 'country' ? name : where}
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
      {place.reasons.length > 0 && <Fact name={t('because')}>{place.reasons.join('; ')}</Fact>}
      <Fact name={t('else')}>
        {place.alternatives.length === 0
          ? t('noOther')
          : place.alternatives.map(({ id, name, confidence }) => (
              <span key={id} className="alternative">
                {name} {twoDigits(confidence, texts.locale)}
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

function countryName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
  } catch {
    return code; // not a code that Intl knows
  }
}
