import type { Relation } from '../../model/mention.ts';
import type { Place } from '../../model/place.ts';

/** "Near" a place is read as within this many km of its edge; "outside" it as within half of that. */
const NEAR_KM = 15;
const OUTSIDE_KM = 8;
/** "North of" without a distance: within this many km of the edge. */
const UNSTATED_DIRECTION_KM = 50;

/**
 * The place with the radius that the words leave open: what is told of lies within `radiusKm` of the point. A distance in the text
 * ("12 km north of") is added as it stands, so the circle always holds the spot, at the price of being wide.
 */
export function widenRadius(place: Place, relation: Relation): Place {
  const more = moreKm(relation);
  return more === 0 ? place : { ...place, radiusKm: place.radiusKm + more };
}

/** So many km are added to the radius of the place. */
export function moreKm(relation: Relation): number {
  switch (relation.kind) {
    case 'in':
      return 0;
    case 'near':
    case 'between':
      return NEAR_KM;
    case 'outside':
      return OUTSIDE_KM;
    case 'direction':
      return relation.distanceKm ?? UNSTATED_DIRECTION_KM;
  }
}
