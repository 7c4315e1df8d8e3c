import { isArea } from '../../../model/place.ts';
import type { SiteEvent } from '../page/siteFacts.ts';

/** A town or site with what was reported there. */
export type Spot = { readonly name: string; readonly lng: number; readonly lat: number; readonly reports: number };

/** What a card marks: spots, largest first, and regions by GeoNames id. Countries, seas and wide regions have no mark: a dot would claim a place nobody named. */
export type CardMarks = { readonly spots: readonly Spot[]; readonly regions: ReadonlySet<number> };

export function cardMarks(events: readonly SiteEvent[]): CardMarks {
  const spots = new Map<string, Spot>();
  const regions = new Set<number>();
  for (const { places, reportCount } of events) {
    for (const { id, name, kind, lng, lat } of places) {
      const region = kind === 'admin1' ? /^geonames:(\d+)$/.exec(id)?.[1] : undefined;
      if (region !== undefined) regions.add(Number(region));
      if (isArea(kind)) continue;
      spots.set(id, { name, lng, lat, reports: (spots.get(id)?.reports ?? 0) + reportCount });
    }
  }
  return { spots: [...spots.values()].sort((a, b) => b.reports - a.reports || (a.name < b.name ? -1 : 1)), regions };
}
