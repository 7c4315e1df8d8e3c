import { test as base, expect } from '@playwright/test';

/** Set to true in a test that breaks the data on purpose: the browser itself logs a failed request. */
export const test = base.extend<{
  noConsoleErrors: undefined;
  failedRequestsAreFine: boolean;
  refusalsAreFine: boolean;
}>({
  failedRequestsAreFine: [false, { option: true }],
  /** Set to true in a test that does what the page's policy forbids: the browser logs what it refused. */
  refusalsAreFine: [false, { option: true }],
  noConsoleErrors: [
    async ({ page, failedRequestsAreFine, refusalsAreFine }, use) => {
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() !== 'error') return;
        if (failedRequestsAreFine && message.text().startsWith('Failed to load resource')) return;
        if (refusalsAreFine && /requires 'Trusted|Content Security Policy/.test(message.text())) return;
        errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      await use(undefined);
      expect(errors, 'errors logged by the page').toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };
