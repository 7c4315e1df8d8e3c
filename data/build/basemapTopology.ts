import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import { feature, mergeArcs, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight, planarRingArea, presimplify, simplify } from 'topojson-simplify';
import type {
  GeometryCollection,
  MultiPolygon as MultiPolygonArcs,
  Polygon as PolygonArcs,
  Topology,
} from 'topojson-specification';
import type { Unit, UnitFeature } from './basemapUnits.ts';
import { groupBy } from './groupBy.ts';

export type BoundaryKind = 'country' | 'disputed' | 'admin1';

export type Land = {
  readonly countries: Feature<MultiPolygon, { readonly owner: string }>[];
  readonly units: UnitFeature[];
  /** Units of GeoNames put together from the parts that are drawn. */
  readonly largerUnits: UnitFeature[];
  readonly boundaries: Feature<MultiLineString, { readonly kind: BoundaryKind }>[];
};

type UnitArcs = PolygonArcs<Unit> | MultiPolygonArcs<Unit>;
type UnitTopology = Topology<{ units: GeometryCollection<Unit> }>;
type WeightedPoint = [lng: number, lat: number, weight: number];
type Ring = readonly number[];

/** Fewest points kept on the largest ring of a unit, so that an island a few km across stays an area. */
const LARGEST_RING_POINTS = 8;

/**
 * One topology of all units, thinned, and from it everything that must agree: country polygons, unit polygons and the lines between them.
 * In: units as [lng, lat] polygons cut at the antimeridian; `weight` in square degrees (Visvalingam) below which points and islands go.
 * Every unit keeps its largest ring. Coasts are not lines: only what two units share is.
 */
export function buildLand(units: readonly UnitFeature[], weight: number): Land {
  const weighted = presimplify(topology({ units: collectionOf(units) }) as UnitTopology);
  const largest = new Set<string>();
  for (const unit of unitsOf(weighted)) {
    const ring = largestRing(weighted, unit);
    largest.add(String(ring));
    keepPoints(weighted.arcs as unknown as WeightedPoint[][], ring, weight);
  }
  const thinned = simplify(weighted, weight);
  const isLarge = filterWeight(thinned, weight) as unknown as (ring: Ring, interior: boolean) => boolean;
  const keep = (ring: Ring, interior: boolean) => largest.has(String(ring)) || isLarge(ring, interior);
  const topo = filter(thinned, keep as unknown as Parameters<typeof filter>[1]) as UnitTopology;
  return {
    countries: countriesOf(topo),
    units: featuresOf(topo),
    largerUnits: largerUnitsOf(topo),
    boundaries: boundariesOf(topo),
  };
}

const collectionOf = (features: readonly UnitFeature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...features],
});

const unitsOf = (topo: UnitTopology): UnitArcs[] => topo.objects.units.geometries as UnitArcs[];

function outerRings(unit: UnitArcs): Ring[] {
  const polygons: readonly (readonly Ring[])[] = unit.type === 'Polygon' ? [unit.arcs] : unit.arcs;
  return polygons.flatMap((rings) => rings.slice(0, 1));
}

function largestRing(topo: UnitTopology, unit: UnitArcs): Ring {
  const areaOf = (ring: Ring): number => {
    const polygon = feature(topo, { type: 'Polygon', arcs: [[...ring]] });
    return planarRingArea(polygon.geometry.coordinates[0] as [number, number][]);
  };
  const [first, ...others] = outerRings(unit).map((ring) => ({ ring, area: areaOf(ring) }));
  if (first === undefined) throw new Error(`unit ${unit.properties?.name} has no ring`);
  return others.reduce((best, next) => (next.area > best.area ? next : best), first).ring;
}

/** Lifts the heaviest points of a ring to `weight`, so that thinning leaves at least `LARGEST_RING_POINTS` of them. */
function keepPoints(arcs: WeightedPoint[][], ring: Ring, weight: number): void {
  const points = ring.flatMap((arc) => arcs[arc < 0 ? ~arc : arc] ?? []);
  points.sort((a, b) => b[2] - a[2]);
  for (const point of points.slice(0, LARGEST_RING_POINTS + ring.length)) point[2] = Math.max(point[2], weight);
}

function countriesOf(topo: UnitTopology): Land['countries'] {
  return [...groupBy(unitsOf(topo), (unit) => unit.properties?.owner ?? '')]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([owner, units]) => ({
      type: 'Feature',
      properties: { owner },
      geometry: feature(topo, mergeArcs(topo, units)).geometry as MultiPolygon,
    }));
}

/** Merged by the arcs they share, so that their outlines are the very lines of their parts. */
function largerUnitsOf(topo: UnitTopology): UnitFeature[] {
  const parts = unitsOf(topo).filter((unit) => unit.properties?.partOf != null);
  return [...groupBy(parts, (unit) => `${unit.properties!.partOf!.geonamesId}`).values()].map((units) => {
    const { partOf, owner } = units[0]!.properties!;
    return {
      type: 'Feature',
      properties: { ...partOf!, owner, disputeLine: 'none', partOf: null },
      geometry: feature(topo, mergeArcs(topo, units)).geometry as MultiPolygon,
    };
  });
}

const featuresOf = (topo: UnitTopology): UnitFeature[] =>
  unitsOf(topo).map((unit) => feature(topo, unit) as UnitFeature);

function boundariesOf(topo: UnitTopology): Land['boundaries'] {
  const kinds: readonly BoundaryKind[] = ['country', 'disputed', 'admin1'];
  return kinds.map((kind) => ({
    type: 'Feature',
    properties: { kind },
    geometry: mesh(
      topo,
      topo.objects.units,
      (a, b) => a !== b && boundaryKind(a.properties as Unit, b.properties as Unit) === kind,
    ),
  }));
}

function boundaryKind(a: Unit, b: Unit): BoundaryKind {
  const abroad = a.owner !== b.owner;
  const around = a.disputeLine === 'around' || b.disputeLine === 'around';
  const inside = a.disputeLine === 'around' && b.disputeLine === 'around' && !abroad;
  if (inside) return 'admin1';
  if (around || (abroad && (a.disputeLine === 'abroad' || b.disputeLine === 'abroad'))) return 'disputed';
  return abroad ? 'country' : 'admin1';
}
