import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font } from 'opentype.js';
import { openTiles } from '../../pipeline/10-site/basemap/openTiles.ts';
import { type CardFonts, drawCard } from '../../pipeline/10-site/card/drawCard.ts';
import type { SiteFacts } from '../../pipeline/10-site/page/siteFacts.ts';

const require = createRequire(import.meta.url);

/** `card.png` of a map, drawn over the basemap's archive. */
export async function cardFile(facts: SiteFacts, basemap: Uint8Array): Promise<Uint8Array> {
  return drawCard(facts, openTiles(basemap), cardFonts());
}

/** The page's headline type, and one for small letters; a script that the first has not is looked for in the next. */
export function cardFonts(): CardFonts {
  const serif = ['latin', 'latin-ext', 'cyrillic', 'greek'].map((part) => font('source-serif-4', part, 600));
  const sans = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'].map((part) => font('noto-sans', part, 400));
  const arabic = font('noto-sans-arabic', 'arabic', 400);
  return { title: [...serif, arabic, ...sans], text: [...sans, arabic] };
}

function font(family: string, part: string, weight: number): Font {
  const bytes = readFileSync(require.resolve(`@fontsource/${family}/files/${family}-${part}-${weight}-normal.woff`));
  return opentype.parse(new Uint8Array(bytes).buffer);
}
