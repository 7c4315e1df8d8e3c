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
    if (after.role === 'actor' && LITERAL.has(candidate.role) && isListGap(text, candidate.end, after.start))
      shared[index] = { ...candidate, role: 'actor' };
  }
  const reached: Candidate[] = [];
  for (let index = 0; index < shared.length; index += 1) {
    const candidate = shared[index] as Candidate;
    const inner = index === 0 ? undefined : shared[index - 1];
    const isHeld = inner !== undefined && inner.container === index && !inner.isDateline;
    reached.push(isHeld ? { ...candidate, role: inner.role } : candidate);
  }
  return reached;
}

/** Does the second name go on the list of the first, with a movement that the first has and no role of its own against it? */
function goesOn(text: string, first: Candidate, second: Candidate): boolean {
  const isPassing = first.role === 'mentioned' && !first.isDateline && second.role === 'where';
  if (!(isPassing || MOVING.has(first.role)) || !LITERAL.has(second.role)) return false;
  return isListGap(text, first.end, second.start);
}

/** No gap of a list is longer: most names stand further apart, and nothing is cut out of the text for them. */
const LONGEST_GAP = 6;

function isListGap(text: string, from: number, to: number): boolean {
  return to - from <= LONGEST_GAP && LIST_GAP.test(text.slice(from, to));
}
