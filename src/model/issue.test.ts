import { expect, it } from 'vitest';
import { formatIssue } from './issue.ts';

const issue = { file: 'a.csv', line: 3, column: 1, severity: 'error', code: 'column-unknown' } as const;

it('an issue is one line, its hint another', () => {
  expect(formatIssue({ ...issue, message: 'no column "text"', hint: 'Name it.' })).toBe(
    'a.csv:3:1 error column-unknown: no column "text"\n    Name it.',
  );
});

it('what an article puts into a message cannot break the line or steer a terminal', () => {
  const message = 'no column "x\n/etc/passwd:1:1 error\u001b[2J\u202e"';
  expect(formatIssue({ ...issue, message })).toBe(
    String.raw`a.csv:3:1 error column-unknown: no column "x\u000a/etc/passwd:1:1 error\u001b[2J\u202e"`,
  );
});
