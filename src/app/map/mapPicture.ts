import type { EventMap } from '../../map/eventMap.ts';

/** How to take a picture of the map that is on the page now; null while there is none. */
export const mapPicture: { current: EventMap['picture'] | null } = { current: null };
