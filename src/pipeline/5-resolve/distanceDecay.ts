const MOST_KM = 1200;
/** More than what rounding can do to an exponential. */
const SLACK = 1 + 1e-12;

/** How a neighbour's weight falls with its distance: to 1/e after so many km. */
export type DistanceDecay = { readonly km: number; readonly bounds: Float64Array };

export function distanceDecay(km: number): DistanceDecay {
  return { km, bounds: Float64Array.from({ length: MOST_KM + 1 }, (_, whole) => Math.exp(-whole / km) * SLACK) };
}

/**
 * The larger of `most` and `weight` as it falls over `km` (0 to 1,200). Whether it can be larger at all is looked up, by whole km: a
 * place has many neighbours, few of which bring it nearer than those before, and an exponential costs as much as all the rest.
 */
export function mostAfter(most: number, weight: number, km: number, decay: DistanceDecay): number {
  if (weight * decay.bounds[Math.trunc(km)]! <= most) return most;
  return Math.max(most, weight * Math.exp(-km / decay.km));
}
