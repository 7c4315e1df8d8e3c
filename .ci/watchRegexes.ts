/** An expression that was put together while the program ran, and the line of ours that did it. */
export type BuiltRegex = { readonly source: string; readonly flags: string; readonly where: string };

/**
 * From now on every expression that our sources put together is kept: what is given back grows while they run. Literals are not seen, nor
 * is what packages build. Each once, by its words and flags.
 */
export function watchRegexes(): ReadonlyMap<string, BuiltRegex> {
  const built = new Map<string, BuiltRegex>();
  const plain = globalThis.RegExp;
  const note = (made: RegExp): RegExp => {
    const where = callerOf(new Error().stack ?? '');
    const key = `/${made.source}/${made.flags}`;
    if (where !== null && !built.has(key)) built.set(key, { source: made.source, flags: made.flags, where });
    return made;
  };
  globalThis.RegExp = new Proxy(plain, {
    construct: (target, words) => note(Reflect.construct(target, words) as RegExp),
    apply: (target, self, words) => note(Reflect.apply(target, self, words) as RegExp),
  });
  return built;
}

/** The first line of a stack that is in our sources and not in a package; null for none. */
function callerOf(stack: string): string | null {
  const lines = stack
    .split('\n')
    .filter((line) => /\.(?:ts|tsx|js|mjs|cjs)\b/.test(line) && !line.includes('watchRegexes'));
  const found = /\/(src\/[^)]+?):\d+\)?$/.exec(lines[0] ?? '')?.[1];
  return found === undefined || lines[0]!.includes('node_modules') ? null : found;
}
