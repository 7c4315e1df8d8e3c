/** Month names in the cases that follow a number or "in", Russian and Ukrainian, by the start that tells them apart. */
const MONTH_STARTS: readonly (readonly string[])[] = [
  ['январ[яье]', 'січ(?:ня|ні|ень)'],
  ['феврал[яье]', 'лют(?:ого|ому|ий)'],
  ['март[ае]?', 'берез(?:ня|ні|ень)'],
  ['апрел[яье]', 'квіт(?:ня|ні|ень)'],
  ['ма[яей]', 'трав(?:ня|ні|ень)'],
  ['июн[яье]', 'черв(?:ня|ні|ень)'],
  ['июл[яье]', 'лип(?:ня|ні|ень)'],
  ['август[ае]?', 'серп(?:ня|ні|ень)'],
  ['сентябр[яье]', 'верес(?:ня|ні|ень)'],
  ['октябр[яье]', 'жовт(?:ня|ні|ень)'],
  ['ноябр[яье]', 'листопад[аі]?'],
  ['декабр[яье]', 'груд(?:ня|ні|ень)'],
];

const WEEKDAY_STARTS: readonly (readonly string[])[] = [
  ['воскресенье', 'неділю'],
  ['понедельник', 'понеділок'],
  ['вторник', 'вівторок'],
  ['среду', 'середу'],
  ['четверг', 'четвер'],
  ['пятницу', "п['’ʼ]ятницю"],
  ['субботу', 'суботу'],
];

export const CYRILLIC_MONTH = `(?:${MONTH_STARTS.flat().join('|')})`;
export const CYRILLIC_WEEKDAY = `(?:${WEEKDAY_STARTS.flat().join('|')})`;

const MONTH_TESTS = MONTH_STARTS.map((forms) => new RegExp(`^(?:${forms.join('|')})$`, 'iu'));
const WEEKDAY_TESTS = WEEKDAY_STARTS.map((forms) => new RegExp(`^(?:${forms.join('|')})$`, 'iu'));

export function cyrillicMonthNumber(word: string): number {
  return MONTH_TESTS.findIndex((test) => test.test(word)) + 1;
}

/** 0 is Sunday. */
export function cyrillicWeekdayNumber(word: string): number {
  return WEEKDAY_TESTS.findIndex((test) => test.test(word));
}
