import { useEffect, useRef } from 'react';
import type { ReviewItem, ReviewStatus } from '../model/review.ts';
import { useDesk } from './useDesk.ts';

const SIGNS: Readonly<Record<ReviewStatus, string>> = { open: '', help: '?', checked: '✓' };
const WORDS: Readonly<Record<ReviewStatus, string>> = { open: 'to review', help: 'needs help', checked: 'checked' };

/** A queue of thousands is shown up to here: who is that far has time to reload. */
const MOST_ROWS = 300;

/** Names to decide, the one that a fix of is worth most first. */
export function Queue() {
  const queue = useDesk((state) => state.queue);
  const current = useDesk((state) => state.item);
  const items = queue?.items ?? [];
  const at = items.findIndex(({ id }) => id === current);
  const from = Math.max(0, Math.min(at - MOST_ROWS / 2, items.length - MOST_ROWS));
  return (
    <nav className="queue" aria-label="Queue">
      <ol start={from + 1}>
        {items.slice(from, from + MOST_ROWS).map((item) => (
          <Row key={item.id} item={item} isCurrent={item.id === current} />
        ))}
      </ol>
    </nav>
  );
}

function Row({ item, isCurrent }: { item: ReviewItem; isCurrent: boolean }) {
  const select = useDesk((state) => state.select);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li ref={row} className={`queue-row is-${item.status}`}>
      <button type="button" aria-current={isCurrent} onClick={() => void select(item)}>
        <span className="queue-name" dir="auto">
          <bdi>{item.text}</bdi>
          <span className="queue-place">
            {item.place === null ? 'no place' : item.place === item.text ? '' : item.place}
          </span>
        </span>
        <span className="queue-worth">
          <span className="visually-hidden">{WORDS[item.status]}, </span>
          {item.status === 'open' ? <Worth item={item} /> : <span aria-hidden="true">{SIGNS[item.status]}</span>}
        </span>
        <span className="queue-article" dir="auto">
          {item.article}
        </span>
      </button>
    </li>
  );
}

function Worth({ item: { worth, reports } }: { item: ReviewItem }) {
  return <span title={`${reports} reports rest on it; doubt in them ${worth.toFixed(2)}`}>{worth.toFixed(1)}</span>;
}
