import type { Font } from 'opentype.js';
import type { PMTiles } from 'pmtiles';
import { type SiteEvent, type SiteFacts, summaryOf } from '../page/siteFacts.ts';
import { CARD_SIZE } from '../page/siteHead.ts';
import { type Canvas, type Color, colorOf, fillRings, makeCanvas } from './canvas.ts';
import { type CardMarks, cardMarks } from './cardMarks.ts';
import { type CardView, cardView, onCard } from './cardView.ts';
import { encodePng } from './encodePng.ts';
import { type MapShapes, mapShapes } from './mapShapes.ts';
import { placeNames } from './placeNames.ts';
import { fitText, setText, widthOf } from './setText.ts';
import { box, circle, stroke } from './shapes.ts';

/** Fonts that a card is set in, each list in the order in which a letter is looked for. */
export type CardFonts = { readonly title: readonly Font[]; readonly text: readonly Font[] };

const PAPER = colorOf('#FBFAF7');
const INK = colorOf('#1B1B1A');
const QUIET = colorOf('#5F5B52');
const LAND = colorOf('#F5F2EA');
const SEA = colorOf('#DDE6EA');
const COUNTRY_LINE = colorOf('#A9A294');
const REGION_LINE = colorOf('#D8D2C4');
const MARK = colorOf('#332288');
const REGION = colorOf('#D5CFDC');
const ATTRIBUTION = '© GeoNames, CC BY 4.0 · Natural Earth';

const { width: WIDTH, height: HEIGHT } = CARD_SIZE;
const FOOT = 176;
const MAP_HEIGHT = HEIGHT - FOOT;
const EDGE = 56;
const TITLE_SIZES = [58, 50, 44, 38, 34];
const SUMMARY_SIZE = 27;

/** `card.png`: the land, the marks of all events and the title, as networks show it under a link. The same map, drawn by our own code: no browser is needed. */
export async function drawCard(facts: SiteFacts, basemap: PMTiles, fonts: CardFonts): Promise<Uint8Array> {
  const canvas = makeCanvas(WIDTH, HEIGHT, SEA);
  const marks = cardMarks(facts.events);
  const view = cardView(shownPoints(facts.events), { width: WIDTH, height: MAP_HEIGHT });
  const shapes = await mapShapes(basemap, view, WIDTH, MAP_HEIGHT);
  drawLand(canvas, shapes, marks);
  drawMarks(canvas, view, marks, fonts);
  drawFoot(canvas, facts, fonts);
  return encodePng(canvas);
}

/** Where marks will be: a whole country has none. */
const shownPoints = (events: readonly SiteEvent[]): (readonly [number, number])[] =>
  events.flatMap(({ places }) =>
    places.filter(({ kind }) => kind !== 'country').map(({ lng, lat }) => [lng, lat] as const),
  );

function drawLand(canvas: Canvas, shapes: MapShapes, { regions }: CardMarks): void {
  fillRings(canvas, shapes.land, LAND);
  const marked = [...shapes.regions].filter(([id]) => regions.has(id)).flatMap(([, rings]) => rings);
  fillRings(canvas, marked, REGION);
  fillRings(canvas, shapes.lakes, SEA);
  const draw = (
    lines: MapShapes['regionLines'],
    width: number,
    color: Color,
    dash: readonly [number, number] | null = null,
  ) =>
    fillRings(
      canvas,
      lines.flatMap((line) => stroke(line, width, dash)),
      color,
    );
  draw(shapes.regionLines, 0.8, REGION_LINE);
  draw(shapes.countryLines, 1.4, COUNTRY_LINE);
  draw(shapes.disputedLines, 1.4, COUNTRY_LINE, [5, 4]);
}

function drawMarks(canvas: Canvas, view: CardView, { spots }: CardMarks, { text }: CardFonts): void {
  const placed = spots.map((spot) => ({
    ...spot,
    at: onCard([spot.lng, spot.lat], view, WIDTH),
    radius: radiusOf(spot.reports),
  }));
  for (const { at, radius } of placed) {
    fillRings(canvas, [circle(at[0], at[1], radius + 2)], PAPER);
    fillRings(canvas, [circle(at[0], at[1], radius)], MARK);
  }
  for (const { name, x, y, size } of placeNames(placed, text, { width: WIDTH, height: MAP_HEIGHT })) {
    const { rings } = setText(text, name, x, y, size);
    // A soft edge of the land's colour keeps letters readable over lines.
    fillRings(
      canvas,
      rings.flatMap((ring) => stroke([...Array.from(ring), ring[0]!, ring[1]!], 5)),
      LAND,
      0.9,
    );
    fillRings(canvas, rings, INK);
  }
}

/** Area, not radius, grows with the number of reports, as on the map itself. */
const radiusOf = (reports: number): number => Math.min(34, 7 * Math.sqrt(reports));

function drawFoot(canvas: Canvas, facts: SiteFacts, { title, text }: CardFonts): void {
  fillRings(canvas, [box(0, MAP_HEIGHT, WIDTH, FOOT)], PAPER);
  fillRings(canvas, [box(0, MAP_HEIGHT, WIDTH, 1.5)], COUNTRY_LINE);
  const room = WIDTH - 2 * EDGE;
  const size = TITLE_SIZES.find((each) => widthOf(title, facts.title, each) <= room) ?? TITLE_SIZES.at(-1)!;
  const heading = fitText(title, facts.title, size, room);
  fillRings(canvas, setText(title, heading, EDGE, MAP_HEIGHT + 84, size).rings, INK);
  const summary = fitText(text, summaryOf(facts), SUMMARY_SIZE, room);
  fillRings(canvas, setText(text, summary, EDGE, MAP_HEIGHT + 134, SUMMARY_SIZE).rings, QUIET);
  const width = widthOf(text, ATTRIBUTION, 15);
  fillRings(canvas, [box(WIDTH - width - 20, MAP_HEIGHT - 28, width + 20, 28)], PAPER, 0.8);
  fillRings(canvas, setText(text, ATTRIBUTION, WIDTH - width - 10, MAP_HEIGHT - 9, 15).rings, QUIET);
}
