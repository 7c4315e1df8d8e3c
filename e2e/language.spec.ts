import { makeEvents } from '../bench/makeEvents.ts';
import type { Category } from '../src/model/category.ts';
import type { PlaceId } from '../src/model/place.ts';
import { writeReason } from '../src/model/reason.ts';
import { serveData } from './servedData.ts';
import { expect, test } from './test.ts';

const made = makeEvents(30);
const event = made.events.find(({ places }) => places.length === 1 && places[0]!.kind === 'settlement')!;
const place = {
  ...event.places[0]!,
  id: 'geonames:1' as PlaceId,
  name: 'Omsk',
  admin1: 'Omsk Oblast',
  country: 'RU',
  relation: { kind: 'in' as const },
  alternatives: [{ id: 'geonames:2' as PlaceId, name: 'Kirov', lng: 49.6, lat: 58.6, confidence: 0.04 }],
  reasons: [writeReason('exactName'), writeReason('countryNamed', { name: 'Russia' }), 'the editor was there'],
};
const protest: Category = { ...made.categories[0]!, id: 'protest' as Category['id'], label: 'Protest' };
const data = {
  ...made,
  title: null,
  events: [
    { ...event, category: protest.id, places: [place], reports: [{ ...event.reports[0]!, places: [place] }] },
    { ...made.events[20]!, category: 'own' as Category['id'] },
  ],
  categories: [protest, { ...made.categories[1]!, id: 'own' as Category['id'], label: 'Our own subject' }],
  placeNames: new Map([
    [place.id, { ru: 'Омск', uk: 'Омськ', ar: 'أومسك' }],
    ['geonames:2' as PlaceId, { ru: 'Киров' }],
  ]),
  admin1Names: new Map([[place.id, { ru: 'Омская область', uk: 'Омська область' }]]),
};

const LANGUAGES = [
  {
    language: 'ru',
    where: /Омск, Омская область/,
    country: 'Россия',
    reasons: 'имя совпадает; страна: Россия, названа в статье; the editor was there',
    subject: 'Протест',
    other: /^Киров, в [\d\s]+ км/,
  },
  {
    language: 'uk',
    where: /Омськ, Омська область/,
    country: 'Росія',
    reasons: 'назва збігається; країна: Росія, названа в статті; the editor was there',
    subject: 'Протест',
    other: /^Kirov, за [\d\s]+ км/,
  },
  {
    language: 'ar',
    where: /أومسك، Omsk Oblast/,
    country: 'روسيا',
    reasons: 'الاسم مطابق؛ في روسيا، المذكور في المقال؛ the editor was there',
    subject: 'احتجاج',
    other: /^Kirov، على بعد/,
  },
] as const;

for (const { language, where, country, reasons, subject, other } of LANGUAGES) {
  test(`in ${language} places, reasons and subjects are said in the reader's language, the unknown as it is`, async ({
    page,
  }) => {
    await serveData(page, data);
    await page.goto(`./#lang=${language}`);
    const row = page.getByRole('list').getByRole('button').filter({ hasText: where });
    await row.click();
    const panel = page.getByRole('article');
    await expect(panel.getByRole('definition').filter({ hasText: country }).first()).toBeVisible();
    await expect(panel.getByRole('definition').filter({ hasText: reasons })).toBeVisible();
    await expect(panel.getByText(other)).toBeVisible();
    await expect(panel.getByText(new RegExp(`· ${subject}$`))).toBeVisible();
    const legend = page.getByRole('group').filter({ hasText: 'Our own subject' });
    await expect(legend.getByText(subject, { exact: true })).toBeVisible();
  });
}
