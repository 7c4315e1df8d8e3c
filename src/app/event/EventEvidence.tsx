import type { EventRecord, EventReport } from '../../model/event.ts';
import type { DetailChunk } from '../../model/explorerFiles.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { useTexts } from '../text/useTexts.ts';
import { CopyLink } from './CopyLink.tsx';
import { CopyQuote } from './CopyQuote.tsx';
import { DatedBy } from './DatedBy.tsx';
import { PlacedBy } from './PlacedBy.tsx';
import { Quote } from './Quote.tsx';
import { ReportEntry } from './ReportEntry.tsx';
import { WrongHere } from './WrongHere.tsx';

type Props = { record: EventRecord; chunk: DetailChunk; event: number };

export function EventEvidence({ record, chunk, event }: Props) {
  const { t, plural } = useTexts();
  const { columns } = useLoaded();
  const [first, ...others] = record.reports;
  if (first === undefined) return null;
  const articleOf = (report: EventReport) => chunk.articles.find(({ id }) => id === report.article);
  const sourceName = (id: string) => columns.sources.find((source) => source.id === id)?.name ?? id;
  return (
    <>
      <Quote report={first} language={articleOf(first)?.language} isLead />
      <section>
        <h2>{t('howPlaced')}</h2>
        {record.places.map((place) => (
          <PlacedBy
            key={`${place.role} ${place.id} ${place.start}`}
            place={place}
            isOneOf={record.places.length > 1}
            otherNames={chunk.otherNames ?? {}}
          />
        ))}
      </section>
      <section>
        <h2>{t('howDated')}</h2>
        <DatedBy report={record.reports.find(isDatedByEditor) ?? first} />
      </section>
      <section>
        <h2>
          {t('reportsFrom', {
            reports: plural('reports', record.reports.length),
            sources: plural('sources', new Set(record.reports.flatMap(sourcesOf)).size),
          })}
        </h2>
        <ul className="reports">
          <ReportEntry report={first} article={articleOf(first)} sourceName={sourceName} isLead />
          {others.map((report) => (
            <ReportEntry key={report.id} report={report} article={articleOf(report)} sourceName={sourceName} />
          ))}
        </ul>
      </section>
      <div className="event-actions">
        <CopyQuote key={`quote ${event}`} report={first} article={articleOf(first)} source={sourceName(first.source)} />
        <CopyLink key={event} />
      </div>
      <WrongHere key={record.id} record={record} event={event} source={sourceName(first.source)} />
    </>
  );
}

const sourcesOf = ({ source, copies = [] }: EventReport): string[] => [source, ...copies.map((copy) => copy.source)];

const isDatedByEditor = ({ edits = [] }: EventReport): boolean => edits.some(({ decision }) => decision === 'day');
