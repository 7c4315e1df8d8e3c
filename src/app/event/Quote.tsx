import type { EventReport } from '../../model/event.ts';
import { markQuote } from './markQuote.ts';

type Props = {
  report: EventReport;
  /** BCP 47, of the article; a screen reader takes its voice from it. */
  language?: string | null | undefined;
  isLead?: boolean;
};

/** The words of a report with its place names marked, between the sentences around them. All of it is text, never markup. */
export function Quote({ report, language, isLead = false }: Props) {
  const { quote, start, before, after, places } = report;
  let at = 0;
  return (
    <figure className={isLead ? 'quote is-lead' : 'quote'}>
      <blockquote dir="auto" lang={language ?? undefined}>
        {markQuote(quote, start, places).map(({ text, isPlace }) => {
          const key = at;
          at += text.length;
          return isPlace ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
        })}
      </blockquote>
      {(before !== '' || after !== '') && (
        <figcaption dir="auto" lang={language ?? undefined}>
          {before} <span aria-hidden="true">…</span> {after}
        </figcaption>
      )}
    </figure>
  );
}
