import type { Candidate } from './candidate.ts';

/**
 * One sense per article: a name that a shared class word settled once ("Lipetsk and Tyumen oblasts") asks for the same class where it
 * stands bare later ("in Tyumen"). A class word of the name's own ("Tyumen Oblast", "New York state") says nothing of the bare name.
 */
export function shareWanted(candidates: readonly Candidate[]): Candidate[] {
  if (!hasSharedHead(candidates)) return candidates.slice();
  const askedOf = new Map<string, Candidate>();
  for (const candidate of candidates) if (isSharedHead(candidate)) askedOf.set(candidate.names[0] ?? '', candidate);
  return candidates.map((candidate) => {
    const asked = askedOf.get(candidate.names[0] ?? '');
    if (asked === undefined || candidate.wanted !== null || candidate.container !== null) return candidate;
    return { ...candidate, wanted: asked.wanted, names: asked.names, nameKey: -1 };
  });
}

function hasSharedHead(candidates: readonly Candidate[]): boolean {
  for (let index = 0; index < candidates.length; index += 1) if (isSharedHead(candidates[index]!)) return true;
  return false;
}

/** Only a class word outside the span adds a second name to look up ("Lipetsk", then "Lipetsk Oblast"). */
function isSharedHead({ wanted, isWantedShared, names, settledRow }: Candidate): boolean {
  return wanted === 'admin1' && isWantedShared === true && settledRow === null && names.length > 1;
}
