import { useEffect, useRef } from 'react';
import type { ReviewArticle } from '../model/review.ts';
import { reportOf } from './deskStore.ts';
import { middleLeftOut } from './middleLeftOut.ts';
import { useDeskTexts } from './text/useDeskTexts.ts';
import { type TextPiece, textPieces } from './textPieces.ts';
import { useDesk } from './useDesk.ts';

const MOST_TITLE = 500;

/** The article with every mention marked by its role. All of it is text, never markup. */
export function ArticleText({ article }: { article: ReviewArticle }) {
  const { t } = useDeskTexts();
  const report = useDesk(reportOf);
  const mention = useDesk((state) => state.mention);
  const item = useDesk((state) => state.item?.id ?? null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    body.current?.querySelector(`[data-start="${mention}"]`)?.scrollIntoView({ block: 'center' });
  }, [mention]);
  const facts = [article.source ?? t('deskOutletUnknown'), article.published ?? t('publishedUnknown'), article.id];
  return (
    <article className="paper" aria-label={t('deskArticle')}>
      <h2 dir="auto">{(article.title ?? article.id).slice(0, MOST_TITLE)}</h2>
      <p className="paper-facts" dir="auto">
        {facts.map((fact) => fact.slice(0, MOST_TITLE)).join(' · ')}
      </p>
      <div ref={body} className="paper-text" dir="auto">
        {textPieces(article.text, article.mentions, report).map((piece) => (
          <Piece key={piece.start} piece={piece} item={item} mention={mention} />
        ))}
      </div>
    </article>
  );
}

function Piece({ piece, item, mention: current }: { piece: TextPiece; item: string | null; mention: number }) {
  const { t } = useDeskTexts();
  const { text, mention, isQuoted } = piece;
  const quoted = isQuoted ? ' is-quoted' : '';
  if (mention === null) return <Plain text={text} quoted={quoted} />;
  const isItem = mention.item === item;
  const isCurrent = isItem && mention.start === current;
  const place = mention.place ?? t('noPlace');
  const role = t(`deskRole_${mention.role}`);
  return (
    <mark
      className={`role-${mention.role}${isItem ? ' is-item' : ''}${isCurrent ? ' is-current' : ''}${quoted}`}
      data-start={mention.start}
      title={`${role} · ${place} · ${Math.round(mention.confidence * 100)}%`}
    >
      {text}
      <span className="role-sign">{mention.isEdited ? `${role} ✎` : role}</span>
    </mark>
  );
}

function Plain({ text, quoted }: { text: string; quoted: string }) {
  const { plural } = useDeskTexts();
  const { head, left, tail } = middleLeftOut(text);
  if (left === 0) return <span className={`piece${quoted}`}>{head}</span>;
  return (
    <span className={`piece${quoted}`}>
      {head}
      <span className="piece-left"> {plural('deskLeftOut', left)} </span>
      {tail}
    </span>
  );
}
