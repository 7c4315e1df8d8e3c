import { describe, expect, it } from 'vitest';
import { foldName } from './foldName.ts';

describe('foldName', () => {
  const same: [name: string, folded: string][] = [
    ['Omsk', 'omsk'],
    ['NEW YORK', 'new york'],
    ['Rostov-on-Don', 'rostov on don'],
    ["L'viv", 'lviv'],
    ['L’viv', 'lviv'],
    ['Zürich', 'zurich'],
    ['Zu\u0308rich', 'zurich'],
    ['Łódź', 'lodz'],
    ['Straßburg', 'strassburg'],
    ['Đà Nẵng', 'da nang'],
    ['U.S.', 'us'],
    ['U.S.A', 'usa'],
    ['N.M.', 'nm'],
    ['Washington, D.C.', 'washington dc'],
    ['St. Petersburg', 'st petersburg'],
    ['St.Petersburg', 'st petersburg'],
    ['Saint Petersburg', 'st petersburg'],
    ['Sankt-Peterburg', 'st peterburg'],
    ['Sault Ste. Marie', 'sault st marie'],
    ['Mount Vernon', 'mt vernon'],
    ['Mt. Vernon', 'mt vernon'],
    ['Ft. Worth', 'ft worth'],
    ['Fort Worth', 'ft worth'],
    ['Tewksbury Twp.', 'tewksbury township'],
    ['  two   spaces ', 'two spaces'],
    ['no\u00a0break', 'no break'],
    ['zero\u200bwidth', 'zerowidth'],
    ['\ufeffOmsk', 'omsk'],
    ['Артём', 'артем'],
    ['Київ', 'київ'],
    ['Йошкар-Ола', 'йошкар ола'],
    ['Қостанай', 'костанай'],
    ['Trinidad & Tobago', 'trinidad and tobago'],
    ['Frankfurt/Oder', 'frankfurt oder'],
    ['Halle (Saale)', 'halle saale'],
    ['Area 51', 'area 51'],
    ['東京', '東京'],
    ['', ''],
    ['...', ''],
    [' - ', ''],
  ];
  it.each(same)('folds %j to %j', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('leaves words alone that only begin like a title', () => {
    expect(['Forty Fort', 'Stern', 'Mounts Bay', 'Saints', 'Fortaleza'].map(foldName)).toEqual([
      'forty ft',
      'stern',
      'mounts bay',
      'saints',
      'fortaleza',
    ]);
  });

  it('gives the same again when folded twice', () => {
    for (const [, folded] of same) expect(foldName(folded)).toBe(folded);
  });
});
