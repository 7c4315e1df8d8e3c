/** Degrees with 5 decimals, about a metre: the gazetteer's own numbers are 32 bits wide and print with 17 digits. */
export function roundDegrees(degrees: number): number {
  return roundTo(degrees, 5);
}

/** A number cut to so many decimals; −0 becomes 0, so that the same value has one spelling. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor + 0;
}
