import type { MapWords, MarkSummary } from '../../map/eventMap.ts';
import type { Texts } from '../text/texts.ts';

/** What the map says, in the reader's language. */
export function mapWords(texts: Texts): MapWords {
  const { t, number } = texts;
  return {
    map: t('mapLabel'),
    marks: t('mapMarks'),
    zoomIn: t('zoomIn'),
    zoomOut: t('zoomOut'),
    attribution: t('attribution'),
    scrollHint: t('scrollHint'),
    scrollHintMac: t('scrollHintMac'),
    twoFingerHint: t('twoFingerHint'),
    mark: (mark) => markWords(mark, texts),
    number,
  };
}

function markWords(
  { kind, name, toName, placeCount, reports, events, unsure }: MarkSummary,
  { t, plural }: Texts,
): string {
  const counts = { name, reports: plural('reports', reports), events: plural('events', events) };
  const mark =
    kind === 'movement'
      ? t('markMovement', { ...counts, toName: toName ?? '' })
      : kind === 'group'
        ? plural('markGroup', placeCount, counts)
        : t('markPlace', counts);
  return unsure ? t('markUnsure', { mark }) : mark;
}
