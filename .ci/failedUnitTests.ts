import type { Failure } from './sayFailures.ts';

/** What is read of the report that Vitest's `json` reporter writes. */
export type UnitReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

/** Every unit test that failed, with all it said; a file that did not load fails none of its own and is said itself. */
export function failedUnitTests({ testResults }: UnitReport): Failure[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [{ name, said: message }];
    return failed.map((test) => ({ name: `${name} ${test.fullName}`, said: test.failureMessages.join('\n\n') }));
  });
}
