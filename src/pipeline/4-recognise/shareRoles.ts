import type { Role } from '../../model/mention.ts';
import type { Candidate } from './candidate.ts';

const LIST_GAP = /^(?:,|,? and|,? or| &) $/;
const MOVING: ReadonlySet<Role> = new Set(['from', 'to']);
const LITERAL: ReadonlySet<Role> = new Set(['where', 'mentioned']);

/**
 * Lets roles reach along lists and into containers: in "flew to Kyiv and Lviv" both are `to`; in "left Troy, N.C." both are `from`; in
 * "Germany and France agreed" both are `actor`.
 * In: candidates in order of start. Out: the same, some with another role or relation.
 */
export function shareRoles(text: string, candidates: readonly Candidate[]): Candidate[] {
  const shared: Candidate[] = [];
  for (const candidate of candidates) {
    const before = shared.at(-1);
    shared.push(
      before !== undefined && goesOn(text, before, candidate) ? { ...candidate, role: before.role } : candidate,
    );
  }
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const [candidate, after] = [shared[index] as Candidate, shared[index + 1] as Candidate];
    const listed = LIST_GAP.test(text.slice(candidate.end, after.start));
    if (listed && after.role === 'actor' && LITERAL.has(candidate.role))
      shared[index] = { ...candidate, role: 'actor' };
  }
  return shared.map((candidate, index) => {
    const inner = shared[index - 1];
    return inner !== undefined && inner.container === index && !inner.isDateline
      ? { ...candidate, role: inner.role }
      : candidate;
  });
}

/** Does the second name go on the list of the first, with a movement that the first has and no role of its own against it? */
function goesOn(text: string, first: Candidate, second: Candidate): boolean {
  if (!MOVING.has(first.role) || !LITERAL.has(second.role)) return false;
  return LIST_GAP.test(text.slice(first.end, second.start));
}
