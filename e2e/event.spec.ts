import { datelinePage } from './datelinePage.ts';
import { expect, test } from './test.ts';

test('an event opens with its words, how it was placed and dated, and its reports; Back closes it', async ({
  page,
}) => {
  const dateline = datelinePage(page);
  await dateline.open();
  const { events } = await dateline.published();
  await dateline.rows.nth(1).click();
  await expect(dateline.event).toBeVisible();
  const id = /[#&]e=([^&]+)/.exec(page.url())![1]!;
  const event = events.find((record) => record.id === decodeURIComponent(id))!;
  await expect(dateline.event.getByRole('blockquote').first()).toHaveText(event.reports[0]!.quote);
  await expect(dateline.event.locator('mark').first()).toHaveText(event.places[0]!.asWritten);
  await expect(dateline.event.getByRole('heading', { name: 'How we placed it' })).toBeVisible();
  await expect(dateline.event.getByRole('heading', { name: 'How we dated it' })).toBeVisible();
  const reasons = new RegExp(`^${event.places[0]!.reasons.map(() => '[^;]+').join('; ')}$`); // in the reader's words, as many
  await expect(dateline.event.getByRole('definition').filter({ hasText: reasons }).first()).toBeVisible();
  await page.goBack();
  await expect(dateline.event).toBeHidden();
  await page.goForward();
  await expect(dateline.event).toBeVisible();
});

test('everything is reached with the keyboard alone', async ({ page }) => {
  const dateline = datelinePage(page);
  await dateline.open();
  await page.keyboard.press('/');
  await expect(dateline.search).toBeFocused();
  await page.keyboard.press('Escape');
  await dateline.rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(dateline.rows.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(dateline.rows.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(dateline.rows.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dateline.event).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dateline.event).toBeHidden();
  await expect(dateline.rows.nth(1)).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
});

test('a link restores filters, dates, search, event and theme', async ({ page, context }) => {
  const dateline = datelinePage(page);
  await dateline.open('#theme=dark');
  const { events, sources } = await dateline.published();
  const source = sources.find(({ id }) =>
    events.some(({ reports }) => reports.every((report) => report.source !== id)),
  )!;
  await dateline.choose(/sources$/, source.name);
  await dateline.rows.first().click();
  await expect(page).toHaveURL(/hide-src=.*e=|e=.*hide-src=/);
  const [summary, quote] = [
    await dateline.summary.textContent(),
    await dateline.event.getByRole('blockquote').first().textContent(),
  ];

  const other = await context.newPage();
  const again = datelinePage(other);
  await other.goto(page.url());
  await expect(again.event.getByRole('blockquote').first()).toHaveText(quote!);
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  await other.keyboard.press('Escape');
  await expect(again.summary).toHaveText(summary!);
});

test('a link to an event that is gone says so and shows the rest', async ({ page }) => {
  const dateline = datelinePage(page);
  await dateline.open('#e=no-such-event');
  await expect(page.getByRole('alert')).toContainText('no longer in the data');
  await expect(dateline.rows.first()).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page).not.toHaveURL(/no-such-event/);
});

test('a link marks the events of a story in the list, for every reader', async ({ page }) => {
  const dateline = datelinePage(page);
  await dateline.open();
  const { events } = await dateline.published();
  const story = [...events].sort((a, b) => ((a.dateFrom ?? '9') < (b.dateFrom ?? '9') ? -1 : 1)).slice(0, 2);
  await page.goto('about:blank');
  await dateline.open(`#hl=${story.map(({ id }) => id).join(',')},gone`);
  await expect(dateline.list.getByRole('button', { name: /^Highlighted: / })).toHaveCount(2);
  for (const { title } of story)
    await expect(dateline.rows.filter({ hasText: title })).toHaveAccessibleName(/^Highlighted: /);
});

test('a mark on the map opens its event or lists all its events', async ({ page }) => {
  const dateline = datelinePage(page);
  await dateline.open();
  const mark = dateline.map.getByRole('button', { name: /\d+ reports? of \d+ events?/ }).first();
  await mark.focus();
  const focused = page.locator(':focus'); // the very button: which is first may change
  const [, count] = /of (\d+) events?/.exec((await focused.getAttribute('aria-label')) ?? '')!;
  await page.keyboard.press('Enter');
  if (count === '1') await expect(dateline.event).toBeVisible();
  else await expect(dateline.rows).toHaveCount(Number(count));
});
