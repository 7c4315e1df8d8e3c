import type { Page } from '@playwright/test';
import { SITE_POLICY } from '../src/model/contentPolicy.ts';
import { datelinePage } from './datelinePage.ts';
import { expect, test } from './test.ts';

/** What the page was refused, as the browser tells it: its own list, made before any script of the page runs. */
async function refusals(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    Object.assign(window, { refused: [] });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      (window as unknown as { refused: string[] }).refused.push(`${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  return () => page.evaluate(() => (window as unknown as { refused: string[] }).refused);
}

test('the built page carries the policy, before anything else, without unsafe sources', async ({ page }) => {
  const html = await (await page.request.get('./')).text();
  await page.goto('./');
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute('content', SITE_POLICY);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(script|link|style)\b/));
  expect(SITE_POLICY).not.toMatch(/unsafe|\*|https?:/);
});

test.describe('what the policy forbids', () => {
  test.use({ refusalsAreFine: true });
  test('the policy holds: inline script, eval and markup out of strings are refused', async ({ page }) => {
    const refused = await refusals(page);
    await page.goto('./');
    const outcome = await page.evaluate(() => {
      const tried = (work: () => void): string => {
        try {
          work();
          return 'ran';
        } catch {
          return 'refused';
        }
      };
      const target = document.createElement('div');
      target.innerHTML = '<img src=x onerror="window.hurt = true"><b>bold</b>';
      const script = document.createElement('script');
      return {
        eval: tried(() => setTimeout('window.hurt = true', 0)),
        scriptText: tried(() => {
          script.text = 'window.hurt = true';
        }),
        foreignScript: tried(() => {
          script.src = 'https://evil.test/x.js';
        }),
        markup: target.children.length,
      };
    });
    expect(outcome).toEqual({ eval: 'refused', scriptText: 'refused', foreignScript: 'refused', markup: 0 });
    await expect.poll(async () => (await refused()).length).toBeGreaterThan(0);
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  });
});

for (const link of ['./', './?embed=1#theme=dark']) {
  test(`nothing that a reader does on ${link} is refused`, async ({ page }) => {
    const refused = await refusals(page);
    const dateline = datelinePage(page);
    await dateline.open(link.slice(2));
    if (!link.includes('embed')) {
      await dateline.search.fill('a');
      await dateline.rows.first().click();
      await expect(dateline.event.getByRole('heading', { name: 'How we placed it' })).toBeVisible();
      await page.getByRole('button', { name: 'All reports' }).click();
      await page.getByRole('button', { name: 'Share and settings' }).click();
      const [picture] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Picture (PNG)' }).click(),
      ]);
      expect(picture.suggestedFilename()).toBe('map.png');
    }
    expect(await refused()).toEqual([]);
  });
}
