import { build } from 'vite';
import { serveHostPages } from './hostPages.ts';
import { serveFolder } from './serveFolder.ts';
import { expect, test } from './test.ts';

const MAP = 'http://localhost:4173/';
const SLOW = { timeout: 40_000 };
test.setTimeout(120_000);

let examples: Awaited<ReturnType<typeof serveFolder>>;
test.beforeAll(async () => {
  examples = await serveFolder('examples');
});
test.afterAll(() => examples.close());

test('the blog page shows the map', async ({ page }) => {
  await page.goto(`${examples.url}blog.html`);
  const map = page.frameLocator('iframe[title="Map of the reported events"]').getByTestId('map');
  await expect(map).toHaveAttribute('data-drawn', /^[1-9]\d*$/, SLOW);
});

test('the story highlights three events and opens the one that is chosen', async ({ page }) => {
  await page.goto(`${examples.url}story.html`);
  const buttons = page.getByRole('list').getByRole('button');
  await expect(buttons).toHaveCount(3);
  const map = page.frameLocator('iframe').getByTestId('map');
  await expect(map).toHaveAttribute('data-drawn', /^[1-9]\d*$/, SLOW);
  const highlighted = (): string[] => {
    const address =
      page
        .frames()
        .find((one) => one.url().startsWith(MAP))
        ?.url() ?? '';
    return decodeURIComponent(/hl=([^&]*)/.exec(address)?.[1] ?? '').split(',');
  };
  await expect.poll(highlighted).toHaveLength(3);
  await buttons.nth(1).click();
  await expect(buttons.nth(1)).toHaveAttribute('aria-current', 'true');
  await expect(buttons.nth(0)).toHaveAttribute('aria-current', 'false');
});

test('the React page hears the map and filters it', async ({ page }, info) => {
  const out = info.outputPath('react');
  await build({ root: 'examples/react', base: './', logLevel: 'silent', configFile: false, build: { outDir: out } });
  const site = await serveFolder(out);
  await page.goto(site.url);
  const map = page.frameLocator('iframe[title="Map of the reported events"]').getByTestId('map');
  await expect(map).toHaveAttribute('data-drawn', /^[1-9]\d*$/, SLOW);
  await expect(page.getByRole('status')).toHaveText(/^(\d+) of \1 events$/);
  await page.getByLabel('From').fill('2100-01-01');
  await expect(page.getByRole('status')).toHaveText(/^0 of \d+ events$/);
  await expect(map).toHaveAttribute('data-drawn', '0');
  await page.getByLabel('From').fill('');
  await expect(page.getByRole('status')).toHaveText(/^(\d+) of \1 events$/);
  await page.goto('about:blank'); // what a page still asks for when its server goes is an error of its own
  await site.close();
});

test.describe('an address without a map', () => {
  test.use({ failedRequestsAreFine: true });
  for (const [name, target] of [
    ['is not there', 'nowhere'],
    ['is another page', 'other'],
  ] as const) {
    test(`that ${name} is said in the frame's place and by an error event`, async ({ page }) => {
      const other = await serveHostPages({ other: { html: '<p>Something else</p>' } });
      const host = await serveHostPages({
        story: {
          html: `<script>window.heard = []; addEventListener('error', (e) => e.detail && heard.push(e.detail.message), true)</script>
            <date-line src="${other.url(target)}" height="300"></date-line><script src="${MAP}embed.js"></script>`,
        },
      });
      await page.goto(host.url('story'));
      await expect(page.getByRole('alert')).toContainText(/No Dateline map answered at 127\.0\.0\.1/, SLOW);
      expect((await page.locator('date-line').boundingBox())?.height).toBe(300);
      await expect.poll(() => page.evaluate('heard')).toEqual([expect.stringContaining('No Dateline map answered')]);
      await page.goto('about:blank');
      await Promise.all([host.close(), other.close()]);
    });
  }
});

test('an element that is taken out while it loads and put back starts again, without an error', async ({ page }) => {
  const host = await serveHostPages({
    story: {
      html: `<script src="${MAP}embed.js"></script><date-line src="${MAP}" label="Map" height="480"></date-line>
        <script>
          window.heard = [];
          const map = document.querySelector('date-line');
          map.addEventListener('error', ({ detail }) => heard.push(detail.message));
          map.remove();
          document.body.append(map);
          map.remove();
          requestAnimationFrame(() => document.body.append(map));
        </script>`,
    },
  });
  await page.goto(host.url('story'));
  await expect(page.frameLocator('iframe[title="Map"]').getByTestId('map')).toHaveAttribute(
    'data-drawn',
    /^[1-9]\d*$/,
    SLOW,
  );
  expect(await page.evaluate('heard')).toEqual([]);
  await expect(page.locator('iframe')).toHaveCount(1);
  await page.goto('about:blank');
  await host.close();
});
