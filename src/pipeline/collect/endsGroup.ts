/** Items of a group at most; some 32 are the rule. */
const MOST = 64;

/**
 * Whether a group of things that come one after the other ends with this one, by the last letter of its name (a content name: one letter
 * of 32): so a thing more or less changes its own group, and not all the groups after it. `length`: of the group, with this one.
 */
export const endsGroup = (name: string, length: number): boolean => name.endsWith('0') || length >= MOST;
