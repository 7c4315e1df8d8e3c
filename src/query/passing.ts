/** Which events pass: those with `from` ≤ index < `to` whose byte in `failing` is 0. Null lets all of that range pass. */
export type Passing = { readonly from: number; readonly to: number; readonly failing: Uint8Array | null };

export const isPassing = ({ from, to, failing }: Passing, event: number): boolean =>
  event >= from && event < to && (failing === null || failing[event] === 0);
