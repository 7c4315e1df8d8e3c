import type { Page } from '@playwright/test';
import { makeEvents } from '../bench/makeEvents.ts';
import { datelinePage } from './datelinePage.ts';
import { type ServedInput, serveData } from './servedData.ts';
import { expect, test } from './test.ts';

const made = makeEvents(30);
const data: ServedInput = { ...made, title: 'Rivers & "roads"' };

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function openShare(page: Page) {
  await page.getByRole('button', { name: 'Share and settings' }).click();
  await page.getByRole('button', { name: 'Embed or take offline…' }).click();
  return page.getByRole('dialog', { name: 'Share this map' });
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('the panel gives link, frame and element of what the reader sees, with a preview that shows it', async ({
  page,
}) => {
  await serveData(page, data);
  const dateline = datelinePage(page);
  await dateline.open('#hide-src=s0&theme=dark');
  const summary = (await dateline.summary.textContent())!;
  const share = await openShare(page);
  await expect(share.getByRole('textbox', { name: 'Link' })).toHaveValue(/hide-src=s0.*theme=dark/);
  await expect(share.getByRole('textbox', { name: 'Frame for any page' })).toHaveValue(/embed=1#.*hide-src=s0/);
  await expect(share.getByRole('textbox', { name: 'Element, with a script' })).toHaveValue(
    /<date-line .*label="Rivers &amp; &quot;roads&quot;" sources="s1,s2,s3"/,
  );
  const preview = page.frameLocator('iframe');
  await expect(preview.getByText(summary)).toBeVisible();

  await share.getByRole('radio', { name: 'Whole map' }).check();
  await expect(share.getByRole('textbox', { name: 'Link' })).not.toHaveValue(/#/);
  await expect(preview.getByText(/^\d+ reports of 30 events from 4 sources$/)).toBeVisible();

  await share.getByRole('button', { name: 'Copy frame code' }).click();
  await expect(share.getByText('Code copied')).toBeVisible();
  expect(await clipboard(page)).toBe(await share.getByRole('textbox', { name: 'Frame for any page' }).inputValue());
});

test('looking at previews does not fill the history', async ({ page }) => {
  await serveData(page, data);
  const dateline = datelinePage(page);
  await dateline.open();
  await dateline.rows.first().click();
  await expect(dateline.event).toBeVisible();
  await page.getByRole('button', { name: 'All reports' }).click();
  const before = await page.evaluate(() => history.length);
  const share = await openShare(page);
  for (const choice of ['Whole map', 'Current view', 'Whole map']) {
    await share.getByRole('radio', { name: choice }).check();
    await expect(page.frameLocator('iframe').getByText(/of 30 events/)).toBeVisible();
  }
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('says what an element cannot carry, and offers an offline copy only where there is one', async ({ page }) => {
  await serveData(page, { ...data, offlineFile: 'dateline.html' });
  await datelinePage(page).open('#sure=40');
  const share = await openShare(page);
  await expect(share.getByText('It cannot carry the words searched for')).toBeVisible();
  await expect(share.getByRole('link', { name: 'Download dateline.html' })).toHaveAttribute('href', 'dateline.html');
  await share.getByRole('radio', { name: 'Whole map' }).check();
  await expect(share.getByText('It cannot carry the words searched for')).toBeHidden();

  await serveData(page, data); // before what was served until now
  await page.reload();
  await expect((await openShare(page)).getByText('Offline copy')).toBeHidden();
});

test('a correction is begun with what the page says, and mailed only by the reader', async ({ page }) => {
  const requests: string[] = [];
  await serveData(page, { ...data, contact: 'desk@news.example' });
  const dateline = datelinePage(page);
  await dateline.open();
  await dateline.rows.nth(2).click();
  const id = /[#&]e=([^&]+)/.exec(page.url())![1]!;
  await expect(dateline.event.getByRole('heading', { name: 'How we placed it' })).toBeVisible();
  await expect(dateline.map).toHaveAttribute('data-map-tiles', 'drawn'); // the map has gone there, with the letters it needs
  page.on('request', (request) => requests.push(request.url()));
  await dateline.event.getByText('Something wrong here?').click();
  const text = dateline.event.getByRole('textbox', { name: 'Text to send' });
  await expect(text).toHaveValue(new RegExp(`Event: ${id}\n.*#e=${id}\n`));
  await text.fill(`${await text.inputValue()}& it was a Tuesday`);
  await text.press('Escape'); // closes an event, but not while its correction is being written
  await expect(text).toHaveValue(/Tuesday$/);
  const mail = new URL((await dateline.event.getByRole('link', { name: 'Write a mail' }).getAttribute('href'))!);
  expect(mail.pathname).toBe('desk@news.example');
  expect([...mail.searchParams.keys()]).toEqual(['subject', 'body']);
  expect(mail.searchParams.get('subject')).toContain(id);
  expect(mail.searchParams.get('body')!.replaceAll('\r\n', '\n')).toBe(await text.inputValue());
  await dateline.event.getByRole('button', { name: 'Copy the text' }).click();
  await expect(dateline.event.getByText('Text copied')).toBeVisible();
  expect(await clipboard(page)).toBe(await text.inputValue());
  expect(requests).toEqual([]);
});

test('without an address a correction can only be copied', async ({ page }) => {
  await serveData(page, data);
  const dateline = datelinePage(page);
  await dateline.open();
  await dateline.rows.first().click();
  await dateline.event.getByText('Something wrong here?').click();
  await expect(dateline.event.getByRole('button', { name: 'Copy the text' })).toBeVisible();
  await expect(dateline.event.getByRole('link', { name: 'Write a mail' })).toBeHidden();
});
