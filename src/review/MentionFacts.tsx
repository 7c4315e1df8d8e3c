import { categoryLabel } from '../app/text/categoryLabel.ts';
import { reportOf } from './deskStore.ts';
import type { DeskTexts } from './text/deskTexts.ts';
import { useDeskTexts } from './text/useDeskTexts.ts';
import { useDesk } from './useDesk.ts';

/** The mention in hand and the report that rests on it, each fact with the key that changes it. */
export function MentionFacts() {
  const texts = useDeskTexts();
  const { t } = texts;
  const item = useDesk((state) => state.item);
  const mention = useDesk((state) => state.mention);
  const found = useDesk((state) => state.article?.mentions.find(({ start }) => start === state.mention));
  const report = useDesk(reportOf);
  const categories = useDesk((state) => state.queue?.categories);
  if (item === null || found === undefined) return null;
  const known = categories?.find(({ id }) => id === report?.category);
  const category = known === undefined ? report?.category : categoryLabel(known, texts);
  return (
    <section className="mention-facts">
      <h3>{t('deskMention', { at: item.starts.indexOf(mention) + 1, all: item.starts.length })}</h3>
      <dl>
        <Fact keyName="R" name={t('deskFact_role')}>
          {t(`deskRole_${found.role}`)}
        </Fact>
        {report === null ? (
          <Fact name={t('deskFact_report')}>{t('deskNoReport')}</Fact>
        ) : (
          <>
            <Fact keyName="H" name={t('deskFact_report')}>
              <span dir="auto">{report.title}</span>{' '}
              <span className="soft">{Math.round(report.confidence * 100)}%</span>
              {report.reasons.length > 0 && <span className="fact-why">{report.reasons.join('; ')}</span>}
            </Fact>
            <Fact keyName="D" name={t('deskFact_day')}>
              {report.day === 'unknown' ? t('deskDayUnknown') : report.day}{' '}
              <span className="soft">{t(`basis_${report.dayBasis}`)}</span>
            </Fact>
            <Fact keyName="C" name={t('deskFact_subject')}>
              {category}
            </Fact>
            <Fact keyName="J" name={t('deskFact_event')}>
              {together(report.together, texts)}
            </Fact>
          </>
        )}
      </dl>
    </section>
  );
}

const together = (reports: number | null, { t, plural }: DeskTexts): string => {
  if (reports === null) return t('deskLooks');
  return reports === 1 ? t('deskAlone') : plural('deskTogether', reports);
};

function Fact({ keyName, name, children }: { keyName?: string; name: string; children: React.ReactNode }) {
  return (
    <div className="fact">
      <dt>
        {keyName === undefined ? <span className="kbd-gap" /> : <kbd>{keyName}</kbd>} {name}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
