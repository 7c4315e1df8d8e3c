const MODULUS = 2_147_483_647; // 2^31 − 1

/** Repeatable numbers in (0, 1) — the Park–Miller generator — so that every run of a benchmark sees the same data. */
export function seededRandom(seed: number): () => number {
  let state = (seed % (MODULUS - 1)) + 1;
  return () => {
    state = (state * 48_271) % MODULUS;
    return state / MODULUS;
  };
}
