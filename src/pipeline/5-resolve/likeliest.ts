/** Indices of the likeliest of the first `count` probabilities but one (`except`, −1 for none), at most `most`; best first, of equal ones the first. */
export function likeliest(probabilities: readonly number[], count: number, except: number, most: number): number[] {
  const best: number[] = [];
  for (let index = 0; index < count; index++) {
    if (index === except) continue;
    const probability = probabilities[index]!;
    let at = best.length;
    while (at > 0 && probabilities[best[at - 1]!]! < probability) at--;
    if (at >= most) continue;
    for (let to = Math.min(best.length, most - 1); to > at; to--) best[to] = best[to - 1]!;
    best[at] = index;
  }
  return best;
}
