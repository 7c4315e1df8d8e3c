import opentype, { type Font } from 'opentype.js';
import type { CardFonts } from './drawCard.ts';

/** By family, part of the alphabet and weight. */
const CARD_FONT_FILES = {
  serif: ['latin', 'latin-ext', 'cyrillic', 'greek'].map(
    (part) => `source-serif-4/files/source-serif-4-${part}-600-normal.woff`,
  ),
  sans: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'].map(
    (part) => `noto-sans/files/noto-sans-${part}-400-normal.woff`,
  ),
  arabic: ['noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff'],
} as const;

/** The page's headline type, and one for small letters; a letter that the first has not is looked for in the next. `read` gives a WOFF file's bytes. */
export function cardFonts(read: (file: string) => Uint8Array): CardFonts {
  const open = (files: readonly string[]): Font[] =>
    files.map((file) => opentype.parse(new Uint8Array(read(file)).buffer));
  const [serif, sans, arabic] = [open(CARD_FONT_FILES.serif), open(CARD_FONT_FILES.sans), open(CARD_FONT_FILES.arabic)];
  return { title: [...serif, ...arabic, ...sans], text: [...sans, ...arabic] };
}
