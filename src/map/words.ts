import type { MapWords, MarkSummary } from './eventMap.ts';

/** English, for maps that are given no words. */
export const ENGLISH_WORDS: MapWords = {
  map: 'Map of the reports',
  marks: 'Places with reports. Arrow keys move between them.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  attribution: '© GeoNames, CC BY 4.0 · Natural Earth',
  scrollHint: 'Use Ctrl + scroll to zoom the map',
  scrollHintMac: 'Use ⌘ + scroll to zoom the map',
  twoFingerHint: 'Use two fingers to move the map',
  mark: markInEnglish,
  number: (count) => (count < 10_000 ? `${count}` : `${Math.round(count / 1000)}k`),
};

function markInEnglish({ kind, name, toName, placeCount, reports, events, unsure }: MarkSummary): string {
  const where: Readonly<Record<MarkSummary['kind'], string>> = {
    place: name,
    region: name,
    area: name,
    disc: `Near ${name}`,
    group: placeCount < 2 ? name : `${name} and ${placeCount - 1} more ${placeCount === 2 ? 'place' : 'places'}`,
    movement: `${name} to ${toName}`,
  };
  const counts = `${reports} ${reports === 1 ? 'report' : 'reports'} of ${events} ${events === 1 ? 'event' : 'events'}`;
  return `${where[kind]}: ${counts}${unsure ? ', place not sure' : ''}`;
}
