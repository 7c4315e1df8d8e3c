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
  const roles = sharedRoles(text, candidates);
  const reached: Candidate[] = [];
  for (let index = 0; index < candidates.length; index += 1) {
    const candidate = candidates[index] as Candidate;
    const inner = index === 0 ? null : (candidates[index - 1] as Candidate);
    const isHeld = inner !== null && inner.container === index && !inner.isDateline;
    const role = roles[isHeld ? index - 1 : index] as Role;
    reached.push(role === candidate.role ? candidate : withRole(candidate, role));
  }
  return reached;
}

/** The roles of all candidates, with those that reach along lists: of movement forwards, of actors back. */
function sharedRoles(text: string, candidates: readonly Candidate[]): Role[] {
  const roles: Role[] = [];
  for (let index = 0; index < candidates.length; index += 1) {
    const candidate = candidates[index] as Candidate;
    const goes = index > 0 && goesOn(text, candidates[index - 1] as Candidate, roles[index - 1] as Role, candidate);
    roles.push(goes ? (roles[index - 1] as Role) : candidate.role);
  }
  for (let index = candidates.length - 2; index >= 0; index -= 1) {
    if (roles[index + 1] !== 'actor' || !LITERAL.has(roles[index] as Role)) continue;
    const [candidate, after] = [candidates[index] as Candidate, candidates[index + 1] as Candidate];
    if (isListGap(text, candidate.end, after.start)) roles[index] = 'actor';
  }
  return roles;
}

/** Written out, as all candidates are: a copy made by spreading is a second kind of object to the engine, and all that reads it slows down. */
function withRole(
  {
    start,
    end,
    names,
    nameKey = -1,
    wanted,
    isWantedShared = false,
    relation,
    container,
    settledRow,
    isDateline,
    likelihood,
  }: Candidate,
  role: Role,
): Candidate {
  return {
    start,
    end,
    names,
    nameKey,
    wanted,
    isWantedShared,
    role,
    relation,
    container,
    settledRow,
    isDateline,
    likelihood,
  };
}

/** Does the second name go on the list of the first, with the role, a movement, that the first has and no role of its own against it? */
function goesOn(text: string, first: Candidate, role: Role, second: Candidate): boolean {
  const isPassing = role === 'mentioned' && !first.isDateline && second.role === 'where';
  if (!(isPassing || MOVING.has(role)) || !LITERAL.has(second.role)) return false;
  return isListGap(text, first.end, second.start);
}

/** No gap of a list is longer: most names stand further apart, and nothing is cut out of the text for them. */
const LONGEST_GAP = 6;

function isListGap(text: string, from: number, to: number): boolean {
  return to - from <= LONGEST_GAP && LIST_GAP.test(text.slice(from, to));
}
