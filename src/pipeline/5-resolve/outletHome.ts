/** Where an outlet's places usually are, by gazetteer row. Shares run from 0 to 1 and are shrunk towards 0 when there is little evidence. */
export type OutletHome = {
  readonly shareOfAdmin1: (admin1Row: number) => number;
  readonly shareOfCountry: (countryRow: number) => number;
  /** Share of the evidence within some 60 km of the points of a cell (`cellOf`). */
  readonly shareAround: (cell: number) => number;
  /** In how many other articles the outlet seems to have meant exactly this row. */
  readonly timesOfRow: (row: number) => number;
};
