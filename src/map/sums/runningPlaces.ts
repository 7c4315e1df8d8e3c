/** Reports of each place that pass, kept as the filter changes, so that a mark tells of the places it shows and of no others. */
export type RunningPlaces = {
  /** Adds the reports of one event at a spot; a negative `change` takes them away again. */
  readonly add: (spot: number, change: number) => void;
  /** Of each leader in `leaders`: how many places under it have reports, and the one that names it (`MarkSums`). */
  readonly tell: (leaders: Uint32Array) => { readonly places: Uint32Array; readonly foremost: Uint32Array };
};

/** In: the leader of each spot at the level; `placeOf`, the one spot that stands for all at the same point. */
export function createRunningPlaces(leaderOf: Uint32Array, placeOf: Uint32Array): RunningPlaces {
  const reports = new Uint32Array(leaderOf.length);
  const rowOf = new Int32Array(leaderOf.length);
  return {
    add: (spot, change) => {
      reports[placeOf[spot]!]! += change;
    },
    tell: (leaders) => {
      const places = new Uint32Array(leaders.length);
      const foremost = Uint32Array.from(leaders);
      leaders.forEach((leader, row) => {
        rowOf[leader] = row;
      });
      for (let place = 0; place < reports.length; place++) {
        if (reports[place] === 0) continue;
        const leader = leaderOf[place]!;
        const row = rowOf[leader]!;
        places[row]! += 1;
        const named = foremost[row]!;
        if (reports[leader] === 0 && reports[place]! > reports[named]!) foremost[row] = place;
      }
      return { places, foremost };
    },
  };
}
