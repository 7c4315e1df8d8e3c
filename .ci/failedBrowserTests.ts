import type { Failure } from './sayFailures.ts';

/** What is read of the report that Playwright's `json` reporter writes. */
export type BrowserReport = {
  readonly suites?: readonly Suite[];
  /** What went wrong outside of any test: a server that did not start, a file that did not load. */
  readonly errors?: readonly Said[];
};

type Suite = { readonly title: string; readonly specs?: readonly Spec[]; readonly suites?: readonly Suite[] };
type Spec = { readonly title: string; readonly file: string; readonly line: number; readonly tests: readonly Test[] };
type Test = { readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped'; readonly results: readonly Result[] };
type Result = { readonly errors?: readonly Said[]; readonly error?: Said };
type Said = { readonly message?: string; readonly stack?: string };

/** Every browser test that did not pass at once, with all it said; and what failed outside of tests. */
export function failedBrowserTests({ suites = [], errors = [] }: BrowserReport): Failure[] {
  const outside = errors.map((error) => ({ name: 'outside of any test', said: saidIn([error]) }));
  return [...suites.flatMap((suite) => failedIn(suite, [])), ...outside];
}

/** A file is a suite too; its name stands before the line already. */
function failedIn({ specs = [], suites = [] }: Suite, above: readonly string[]): Failure[] {
  const own = specs.flatMap((spec) => {
    const failed = spec.tests.filter(({ status }) => status === 'unexpected' || status === 'flaky');
    const words = [...above, spec.title].join(' › ');
    return failed.map(({ results }) => ({
      name: `${spec.file}:${spec.line} ${words}`,
      said: saidIn(results.flatMap(saidBy)),
    }));
  });
  return [...own, ...suites.flatMap((inner) => failedIn(inner, [...above, inner.title]))];
}

const saidBy = ({ errors, error }: Result): readonly Said[] => errors ?? (error === undefined ? [] : [error]);
const saidIn = (all: readonly Said[]): string => all.map(({ message, stack }) => message ?? stack ?? '').join('\n\n');
