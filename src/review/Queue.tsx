import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { ReviewItem, ReviewQueue, ReviewStatus } from '../model/review.ts';
import { useDeskTexts } from './text/useDeskTexts.ts';
import { useDesk } from './useDesk.ts';

const SIGNS: Readonly<Record<ReviewStatus, string>> = { open: '', help: '?', checked: '✓' };

/** All rows are of one height, as in desk.css, so that a queue of any length is scrolled without its rows. */
const ROW_REM = 3.5;
const rowPixels = (): number => ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
const OVERSCAN_ROWS = 6;

/** Names to decide, the one that a fix of is worth most first. Of a long queue only the rows in sight are in the page. */
export function Queue() {
  const { t } = useDeskTexts();
  const queue = useDesk((state) => state.queue);
  const at = useDesk((state) => state.at);
  const look = useDesk((state) => state.look);
  const scroller = useRef<HTMLElement>(null);
  const total = queue?.total ?? 0;
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: rowPixels,
    overscan: OVERSCAN_ROWS,
  });
  useEffect(() => {
    if (total > 0) rows.scrollToIndex(at);
  }, [at, total]);
  const shown = rows.getVirtualItems();
  const missing = shown.find(({ index }) => itemAt(queue, index) === null)?.index;
  useEffect(() => {
    if (missing !== undefined) void look(Math.max(0, missing - (queue?.items.length ?? 0) / 2));
  }, [missing]);
  return (
    <nav ref={scroller} className="queue" aria-label={t('deskQueue')}>
      <ol style={{ blockSize: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => (
          <Row key={index} item={itemAt(queue, index)} index={index} total={total} top={start} />
        ))}
      </ol>
    </nav>
  );
}

const itemAt = (queue: ReviewQueue | null, index: number): ReviewItem | null =>
  queue?.items[index - queue.from] ?? null;

type RowProps = { item: ReviewItem | null; index: number; total: number; top: number };

function Row({ item, index, total, top }: RowProps) {
  const { t } = useDeskTexts();
  const select = useDesk((state) => state.select);
  const isCurrent = useDesk((state) => state.item !== null && state.item.id === item?.id);
  const place = { transform: `translateY(${top}px)` };
  return (
    <li
      className={`queue-row is-${item?.status ?? 'open'}`}
      style={place}
      aria-setsize={total}
      aria-posinset={index + 1}
    >
      {item !== null && (
        <button type="button" aria-current={isCurrent} onClick={() => void select(item)}>
          <span className="queue-name">
            <bdi>{item.text}</bdi>{' '}
            <bdi className="queue-place">
              {item.place === null ? t('noPlace') : item.place === item.text ? '' : item.place}
            </bdi>
          </span>
          <span className="queue-worth">
            <span className="visually-hidden">{t(`deskStatus_${item.status}`)}, </span>
            {item.status === 'open' ? <Worth item={item} /> : <span aria-hidden="true">{SIGNS[item.status]}</span>}
          </span>
          <span className="queue-article">
            <bdi>{item.article}</bdi>
          </span>
        </button>
      )}
    </li>
  );
}

function Worth({ item: { worth, reports } }: { item: ReviewItem }) {
  const { plural } = useDeskTexts();
  return <span title={plural('deskWorth', reports, { doubt: worth.toFixed(2) })}>{worth.toFixed(1)}</span>;
}
