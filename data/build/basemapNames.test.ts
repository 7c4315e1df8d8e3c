import { expect, it } from 'vitest';
import { localNames } from './basemapNames.ts';

it.each([
  ['Russian in Russia', 'Velizh', ['Велиж', 'Веліж'], 'RU', { ru: 'Велиж', uk: 'Веліж' }],
  ['no old name of the place', 'Volgograd', ['Царицын', 'Волгоград'], 'RU', { ru: 'Волгоград' }],
  ['no Serbian spelling', 'Cherepovets', ['Череповетс', 'Череповец'], 'RU', { ru: 'Череповец' }],
  ['no Belarusian spelling for a Ukrainian one', 'Ivanovo', ['Іванава', 'Иваново'], 'RU', { ru: 'Иваново' }],
  ['both in Ukraine', 'Vilshanka', ['Вільшанка', 'Ольшанка'], 'UA', { ru: 'Ольшанка', uk: 'Вільшанка' }],
  ['no Ukrainian name in Russian letters', 'Lviv', ['Львів', 'Львив'], 'UA', { uk: 'Львів' }],
  ['nothing in Ukraine where many have written it', 'Bobryk', ['Бобрик', 'Бобрык', 'Бобрік', 'Бобрек'], 'UA', {}],
  ['no Belarusian for a Russian name', 'Konotop', ['Конотоп', 'Канатоп'], 'UA', { uk: 'Конотоп' }],
  ['nothing in Belarus where two could be', 'Hrodna', ['Гродна', 'Гродно'], 'BY', {}],
  ['the only one in Kazakhstan', 'Ushtobe', ['Уштобе', 'Үштөбе'], 'KZ', { ru: 'Уштобе' }],
  ['nothing Cyrillic in Serbia', 'Novi Sad', ['Нови Сад'], 'RS', {}],
  ['the only Arabic one', 'Tarim', ['تريم'], 'YE', { ar: 'تريم' }],
  ['no Arabic where there are two', 'Alexandria', ['اسكندريه', 'الإسكندرية'], 'EG', {}],
  ['no Uyghur for Arabic', 'Amman', ['ئاممان'], 'JO', {}],
])('%s', (_, name, alternates, country, expected) => {
  expect(localNames(name, alternates, country)).toEqual(expected);
});
