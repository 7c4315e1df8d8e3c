/** Residents a km² of built-up land: of the order of Omsk (1.1 million, about 450 km² built up) and of London. */
const TOWN_DENSITY = 2500;
/** Districts are parts of a city, where people live closer. */
const DISTRICT_DENSITY = 5000;
const LEAST_KM = 1;
const UNKNOWN_KM = 2;

/** Radius in km of a disc that would hold the population at the usual density: √(population / (π · density)), at least 1; 2 when unknown. */
export function settlementRadius(population: number, isDistrict: boolean): number {
  if (population === 0) return UNKNOWN_KM;
  const km = Math.sqrt(population / (Math.PI * (isDistrict ? DISTRICT_DENSITY : TOWN_DENSITY)));
  return Math.max(LEAST_KM, Math.round(km * 10) / 10);
}
