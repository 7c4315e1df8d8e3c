import { expect, test } from '../test.ts';

/**
 * Each mark by a place on the page of samples (`bench/explorer/look.html`), and how much around that place is compared: little more than the mark, so that
 * one drawn wrong is a large part of the picture, and without its label, since letters differ between machines.
 */
const MARKS = [
  { mark: 'area-circle', name: /^Tbilisi/, view: '44.8,41.7,6', reach: 36 },
  { mark: 'hollow-ring', name: /^Chita/, view: '113.5,52,6', reach: 11 },
  { mark: 'radius-disc', name: /^Near Yakutsk/, view: '129.7,62,3', reach: 60 },
  { mark: 'region-outline', name: /^Sverdlovsk Oblast/, view: '61.5,58.7,3.5', reach: 90 },
  { mark: 'movement-arc', name: /^Omsk:/, view: '82,63,2.5', reach: 30 },
  { mark: 'unknown-outline', name: /^Solntsevsky District/, view: '43,61,4', reach: 56 },
] as const;

test.use({ viewport: { width: 700, height: 500 } });

for (const theme of ['light', 'dark'] as const) {
  for (const { mark, name, view, reach } of MARKS) {
    test(`${mark} in ${theme} looks as it did`, async ({ page }) => {
      await page.goto(`/bench/explorer/look.html?theme=${theme}&view=${view}`);
      await expect(page.locator('[data-map-state="ready"][data-drawn]')).toBeVisible();
      const box = (await page.getByRole('button', { name }).boundingBox())!;
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await expect(page).toHaveScreenshot(`${mark}-${theme}.png`, {
        clip: { x: middle.x - reach, y: middle.y - reach, width: reach * 2, height: reach * 2 },
        maxDiffPixels: 24, // a dashed line drawn solid is 36
        threshold: 0.12,
      });
    });
  }
}
