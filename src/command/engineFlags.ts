// The optimising compiler copies small functions into their callers, up to 920 units of bytecode a function. Here that made a quarter of a
// build's processor time compile time, for code that ran no faster: many functions are hot, each for a short while.
const LESS_INLINING = '--max-inlined-bytecode-size-cumulative=300';
// A function is compiled once it has run so many bytes of bytecode, 135,168 of its own accord. Later, more is known of what it is called
// with, so that fewer are compiled again; and a build after an edit ends before it would have been worth it.
const LATER_COMPILING = '--interrupt-budget=600000';

/**
 * Flags for the JavaScript engine of this version (`process.versions.v8`), to be set before the work starts; none for an engine on which
 * they were not measured. They change speed alone, never results.
 */
export function engineFlags(version: string): readonly string[] {
  return version.startsWith('11.') ? [LESS_INLINING, LATER_COMPILING] : [];
}
