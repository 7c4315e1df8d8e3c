import { describe, expect, it } from 'vitest';
import { failedBrowserTests } from './failedBrowserTests.ts';
import { failedUnitTests } from './failedUnitTests.ts';
import { sayFailures } from './sayFailures.ts';

const passed = {
  title: 'opens',
  file: 'page.spec.ts',
  line: 3,
  tests: [{ status: 'expected', results: [{ errors: [] }] }],
} as const;
const failed = {
  ...{ title: 'draws', file: 'page.spec.ts', line: 9 },
  tests: [
    {
      status: 'unexpected',
      results: [
        {
          errors: [
            { message: '\u001b[31mError\u001b[39m: expected 3 marks\n\nReceived 2' },
            { message: 'and a console error' },
          ],
        },
      ],
    },
  ],
} as const;

describe('what failed is said again', () => {
  it('for a browser test by its file, line, name and error, however deep it stands', () => {
    const report = {
      suites: [{ title: 'page.spec.ts', specs: [passed, failed], suites: [{ title: 'in Arabic', specs: [failed] }] }],
      errors: [{ message: 'the server did not start' }],
    };
    expect(sayFailures(failedBrowserTests(report))).toEqual([
      '',
      'failed: page.spec.ts:9 draws',
      '    Error: expected 3 marks',
      '    Received 2',
      '    and a console error',
      '',
      'failed: page.spec.ts:9 in Arabic › draws',
      '    Error: expected 3 marks',
      '    Received 2',
      '    and a console error',
      '',
      'failed: outside of any test',
      '    the server did not start',
    ]);
  });

  it('for a test that passed only at its second try too, and for one that says nothing', () => {
    const flaky = { ...passed, tests: [{ status: 'flaky', results: [{}, {}] }] } as const;
    expect(sayFailures(failedBrowserTests({ suites: [{ title: 'page.spec.ts', specs: [flaky] }] }))).toEqual([
      '',
      'failed: page.spec.ts:3 opens',
    ]);
    expect(sayFailures(failedBrowserTests({}))).toEqual([]);
  });

  it('for a unit test and for a file that did not load', () => {
    const file = (name: string, message: string, failures: readonly string[]) => ({
      ...{ name, message, status: 'failed' },
      assertionResults: failures.map((said) => ({ fullName: 'adds', status: 'failed', failureMessages: [said] })),
    });
    const testResults = [file('a.test.ts', '', ['1 is not 2']), file('b.test.ts', 'no such module', [])];
    expect(sayFailures(failedUnitTests({ numPassedTests: 0, numFailedTests: 1, testResults }))).toEqual([
      ...['', 'failed: a.test.ts adds', '    1 is not 2'],
      ...['', 'failed: b.test.ts', '    no such module'],
    ]);
  });

  it('in fifteen lines each, twenty of them, the rest counted', () => {
    const long = { name: 'long', said: Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n') };
    const said = sayFailures(new Array(25).fill(long));
    expect(said.slice(0, 4)).toEqual(['', 'failed: long', '    line 0', '    line 1']);
    expect(said[17]).toBe('    … 25 more lines above');
    expect(said.filter((line) => line === 'failed: long')).toHaveLength(20);
    expect(said.at(-1)).toBe('and 5 more failed');
  });
});
