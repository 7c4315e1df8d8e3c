import type { Category } from '../../../model/category.ts';
import { eventGeometry } from '../../../model/eventGeometry.ts';
import type { AlsoFile, AlsoInput } from './alsoInput.ts';
import { escapeXml } from './escapeXml.ts';
import { type EventFacts, eventFacts } from './eventFacts.ts';

/**
 * KML 2.2 (OGC 07-147r2), for Google Earth and GIS: a Placemark an event, its days as TimeSpan, its evidence as ExtendedData, one style
 * a category. An area has a style without an icon, so that its name is written and no pin is set.
 */
export function writeKml(input: AlsoInput): AlsoFile[] {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    '<Document>',
    '<name>Reported events</name>',
    ...input.categories.map(styleOf),
    '<Style id="area"><IconStyle><scale>0</scale></IconStyle><LabelStyle><color>ff555555</color></LabelStyle></Style>',
    ...eventFacts(input).map(placemarkOf),
    '</Document>',
    '</kml>',
  ];
  return [{ name: 'events.kml', content: `${lines.join('\n')}\n` }];
}

function styleOf({ id, color }: Category): string {
  const kmlColor = `ff${color.slice(5, 7)}${color.slice(3, 5)}${color.slice(1, 3)}`; // aabbggrr
  return `<Style id="${escapeXml(`category-${id}`)}"><IconStyle><color>${kmlColor}</color></IconStyle><LineStyle><color>${kmlColor}</color><width>3</width></LineStyle></Style>`;
}

function placemarkOf({ event, place, isArea, categoryLabel, outlets, counted }: EventFacts): string {
  const geometry = eventGeometry(event.places);
  const data: readonly (readonly [string, string])[] = [
    ['category', categoryLabel],
    ['place', place.name],
    ['placeId', place.id],
    ['placeKind', place.kind],
    ['radiusKm', String(place.radiusKm)],
    ['datePrecision', event.datePrecision],
    ['dateBasis', event.dateBasis],
    ['confidence', String(event.confidence)],
    ['sources', outlets.join('; ')],
    ['counted', counted],
  ];
  return [
    `<Placemark id="${escapeXml(event.id)}">`,
    `<name>${escapeXml(event.title)}</name>`,
    `<description>${escapeXml(event.reports.map(({ quote }) => quote).join('\n\n'))}</description>`,
    ...(event.dateFrom === null || event.dateTo === null
      ? []
      : [`<TimeSpan><begin>${event.dateFrom}</begin><end>${event.dateTo}</end></TimeSpan>`]),
    `<styleUrl>#${isArea && geometry.type === 'Point' ? 'area' : escapeXml(`category-${event.category}`)}</styleUrl>`,
    `<ExtendedData>${data.map(([name, value]) => `<Data name="${name}"><value>${escapeXml(value)}</value></Data>`).join('')}</ExtendedData>`,
    geometry.type === 'Point'
      ? `<Point><coordinates>${geometry.coordinates.join(',')}</coordinates></Point>`
      : `<LineString><tessellate>1</tessellate><coordinates>${geometry.coordinates.map((position) => position.join(',')).join(' ')}</coordinates></LineString>`,
    '</Placemark>',
  ].join('\n');
}
