import { expect, it } from 'vitest';
import { textProblems } from './textProblems.ts';

const same = { close: 'X', report_one: '{{n}}', report_other: '{{n}}' };
const slavic = { close: 'X', report_one: '{{n}}', report_few: '{{n}}', report_many: '{{n}}', report_other: '{{n}}' };
const arabic = { ...slavic, report_zero: '-', report_two: '-' };
const files = { en: same, ru: slavic, uk: slavic, ar: arabic };
const source = "t('close'); plural('report', 2)";

it.each([
  ['nothing', files, source, []],
  ['a missing key', { ...files, ar: { ...arabic, close: ' ' } }, source, ['ar lacks close']],
  ['a key too many', { ...files, uk: { ...slavic, open: '' } }, source, ['uk has open, which is none of the English']],
  ['a missing form', { ...files, ru: { ...same } }, source, ['ru lacks report_few', 'ru lacks report_many']],
  ['a blank never filled', { ...files, ru: { ...slavic, close: '{{who}}' } }, source, ['ru close wants {{who}}']],
  ['a text never used', files, "t('close')", ['report is used nowhere']],
])('finds %s', (_, given, code, expected) => {
  expect(textProblems(given, code)).toEqual(expected);
});

it('knows a family of texts by the stem that the code writes', () => {
  const family = { kind_town: 'town' };
  const code = ['t(`kind_', '{kind}`)'].join('$');
  expect(textProblems({ en: family, ru: family, uk: family, ar: family }, code)).toEqual([]);
});
