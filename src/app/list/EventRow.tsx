import { memo } from 'react';
import { useEventText } from '../load/useEventText.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { CategoryMark } from '../marks/CategoryMark.tsx';
import { idAt } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import { categoryLabel } from '../text/categoryLabel.ts';
import { LatinWords } from '../text/LatinWords.tsx';
import { useTexts } from '../text/useTexts.ts';
import { describePlaces } from './describePlaces.ts';
import { describeSources } from './describeSources.ts';

type Props = {
  event: number;
  isOpen: boolean;
  isTabStop: boolean;
  isHighlighted: boolean;
  /** Its mark on the map is under the pointer. */
  isPointed: boolean;
  onFocus: (event: number) => void;
};

/** One event in the list: what, where, who says so. */
export const EventRow = memo(function EventRow(props: Props) {
  const { event, isOpen, isTabStop, isHighlighted, isPointed, onFocus } = props;
  const texts = useTexts();
  const { columns } = useLoaded();
  const text = useEventText(event);
  const open = useAppStore((state) => state.open);
  const point = useAppStore((state) => state.point);
  const category = columns.categories[columns.category[event]!]!;
  return (
    <button
      type="button"
      className={`event-row${isOpen ? ' is-open' : ''}${isHighlighted ? ' is-highlighted' : ''}${isPointed ? ' is-pointed' : ''}`}
      aria-current={isOpen ? 'true' : undefined}
      tabIndex={isTabStop ? 0 : -1}
      data-event={event}
      onFocus={() => onFocus(event)}
      onPointerEnter={() => point(event)}
      onPointerLeave={() => point(null)}
      onClick={() => open(idAt(useAppStore.getState(), event))}
    >
      <CategoryMark category={category} />
      <span className="event-row-words">
        <span className="visually-hidden">
          {isHighlighted && `${texts.t('highlighted')}: `}
          {categoryLabel(category, texts)}:{' '}
        </span>
        {text === null ? (
          <span className="event-row-waiting" />
        ) : (
          <span className="event-row-title" dir="auto">
            {text.title}
          </span>
        )}
        <span className="event-row-where">
          <LatinWords text={describePlaces(columns, event, texts)} /> ·{' '}
          <LatinWords text={describeSources(columns, event, texts)} />
        </span>
      </span>
    </button>
  );
});
