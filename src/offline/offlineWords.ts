/** Why an offline copy cannot be opened. */
export type OfflineProblem = 'cut' | 'missing' | 'damaged' | 'old';

type Words = Readonly<Record<OfflineProblem, string>>;

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    cut: 'This file is incomplete: the download broke off. Download it again.',
    missing: 'A file beside this page is missing. Unpack the whole archive first, then open index.html in the folder.',
    damaged: 'This copy is damaged and cannot be opened. Download it again.',
    old: 'This browser is too old to open the map. Any browser from 2023 or later can.',
  },
  ru: {
    cut: 'Файл неполный: загрузка прервалась. Скачайте его ещё раз.',
    missing: 'Рядом со страницей не хватает файла. Сначала распакуйте весь архив, затем откройте index.html в папке.',
    damaged: 'Эта копия повреждена и не открывается. Скачайте её ещё раз.',
    old: 'Браузер слишком старый для этой карты. Подойдёт любой браузер 2023 года или новее.',
  },
  uk: {
    cut: 'Файл неповний: завантаження обірвалося. Завантажте його ще раз.',
    missing: 'Поруч зі сторінкою бракує файлу. Спершу розпакуйте весь архів, потім відкрийте index.html у теці.',
    damaged: 'Ця копія пошкоджена й не відкривається. Завантажте її ще раз.',
    old: 'Браузер застарий для цієї мапи. Підійде будь-який браузер 2023 року або новіший.',
  },
  ar: {
    cut: 'هذا الملف غير مكتمل: انقطع التنزيل. نزّله من جديد.',
    missing: 'ينقص ملف بجانب هذه الصفحة. فُك ضغط الأرشيف كله أولاً ثم افتح index.html داخل المجلد.',
    damaged: 'هذه النسخة تالفة ولا يمكن فتحها. نزّلها من جديد.',
    old: 'هذا المتصفح قديم ولا يستطيع فتح الخريطة. يصلح أي متصفح من عام 2023 أو أحدث.',
  },
};

/** What to tell the reader, in the first of their languages that we have, else in English. */
export function offlineWords(
  problem: OfflineProblem,
  languages: readonly string[],
): { language: string; text: string } {
  const language =
    languages.map((tag) => tag.toLowerCase().split('-')[0]!).find((tag) => Object.hasOwn(WORDS, tag)) ?? 'en';
  return { language, text: WORDS[language]![problem] };
}
