import { eventGeometry } from '../../../model/eventGeometry.ts';
import type { AlsoFile, AlsoInput } from './alsoInput.ts';
import { type EventFacts, eventFacts } from './eventFacts.ts';

const CONTEXT = 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';
const CERTAIN = 0.8;
const LESS_CERTAIN = 0.5;

/**
 * Linked Places Format (GeoJSON-LD of the Pelagios network; read by Peripleo and Recogito): one Feature an event, named as the articles
 * write its places, with the span of days in `when`, GeoNames in `links` and the quotes in `descriptions`.
 * `certainty` of a geometry: certain from 0.8, less-certain from 0.5, uncertain below and for every area.
 */
export function writeLinkedPlaces(input: AlsoInput): AlsoFile[] {
  const urlOf = new Map(input.articles.map(({ id, url }) => [id, url]));
  const collection = {
    '@context': CONTEXT,
    type: 'FeatureCollection',
    features: eventFacts(input).map((facts) => featureOf(facts, urlOf)),
  };
  return [{ name: 'events.lpf.json', content: `${JSON.stringify(collection, null, 1)}\n` }];
}

function featureOf({ event, place, isArea, categoryLabel }: EventFacts, urlOf: ReadonlyMap<string, string | null>) {
  const names = [...new Set([place.name, ...event.places.flatMap(({ asWritten, name }) => [name, asWritten])])];
  const identifiers = [...new Set(event.places.map(({ id }) => id.replace(/^geonames:/u, 'gn:')))].filter((id) =>
    id.startsWith('gn:'),
  );
  return {
    '@id': `urn:x-dateline:${event.id}`,
    type: 'Feature',
    properties: {
      title: event.title,
      ccodes: [...new Set(event.places.flatMap(({ country }) => country ?? []))],
    },
    ...(event.dateFrom === null || event.dateTo === null
      ? {}
      : {
          when: {
            timespans: [{ start: { earliest: event.dateFrom }, end: { latest: event.dateTo } }],
            certainty: event.dateBasis === 'stated' ? 'certain' : 'less-certain',
          },
        }),
    names: names.map((toponym) => ({ toponym, citations: [] })),
    types: [{ identifier: `dateline:category/${event.category}`, label: categoryLabel }],
    geometry: { ...eventGeometry(event.places), certainty: certaintyOf(place.confidence, isArea) },
    links: identifiers.map((identifier) => ({ type: 'closeMatch', identifier })),
    descriptions: event.reports.map(({ quote, article }) => {
      const url = urlOf.get(article) ?? null;
      return { ...(url === null ? {} : { '@id': url }), value: quote };
    }),
  };
}

function certaintyOf(confidence: number, isArea: boolean): string {
  if (isArea || confidence < LESS_CERTAIN) return 'uncertain';
  return confidence >= CERTAIN ? 'certain' : 'less-certain';
}
