import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openTiles } from '../../pipeline/10-site/basemap/openTiles.ts';
import { cardFonts } from '../../pipeline/10-site/card/cardFonts.ts';
import { drawCard } from '../../pipeline/10-site/card/drawCard.ts';
import type { SiteFacts } from '../../pipeline/10-site/page/siteFacts.ts';

const require = createRequire(import.meta.url);

/** `card.png` of a map, drawn over the basemap's archive. */
export function cardFile(facts: SiteFacts, basemap: Uint8Array): Promise<Uint8Array> {
  const fonts = cardFonts((file) => readFileSync(require.resolve(`@fontsource/${file}`)));
  return drawCard(facts, openTiles(basemap), fonts);
}
