import type { Font, PathCommand } from 'opentype.js';
import type { Ring } from './canvas.ts';
import { joinArabic } from './joinArabic.ts';

/** Letters as rings, and how far they reach. Pixels. */
export type TextShape = { readonly rings: readonly Ring[]; readonly width: number };

/** Steps a curve of a letter is drawn in: a letter of 50 pixels shows no corner. */
const CURVE_STEPS = 6;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Sets one line at `x` (its left end) and `y` (its base line). Each letter is taken from the first font that has it. */
export function setText(fonts: readonly Font[], text: string, x: number, y: number, size: number): TextShape {
  const runs = runsOf(fonts, text);
  if (isRightToLeft(text.trim().charAt(0))) runs.reverse();
  const rings: Ring[] = [];
  let at = x;
  for (const { font, text: run } of runs) {
    if (isRightToLeft(run)) at += setLetters(rings, font, joinArabic(run), at, y, size);
    else {
      rings.push(...ringsOf(font.getPath(run, at, y, size).commands));
      at += font.getAdvanceWidth(run, size);
    }
  }
  return { rings, width: at - x };
}

/** Letter by letter: the library knows too few of the rules of Arabic fonts. Out: the width. */
function setLetters(rings: Ring[], font: Font, letters: string, x: number, y: number, size: number): number {
  let width = 0;
  for (const letter of letters) {
    const glyph = font.charToGlyph(letter);
    rings.push(...ringsOf(glyph.getPath(x + width, y, size).commands));
    width += (glyph.advanceWidth * size) / font.unitsPerEm;
  }
  return width;
}

const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** The text, cut with "…" where it is wider than `room`. */
export function fitText(fonts: readonly Font[], text: string, size: number, room: number): string {
  if (widthOf(fonts, text, size) <= room) return text;
  const letters = [...text];
  while (letters.length > 0 && widthOf(fonts, `${letters.join('').trimEnd()}…`, size) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

export const widthOf = (fonts: readonly Font[], text: string, size: number): number =>
  setText(fonts, text, 0, 0, size).width;

type Run = { readonly font: Font; text: string };

function runsOf(fonts: readonly Font[], text: string): Run[] {
  const runs: Run[] = [];
  for (const letter of text.normalize('NFC')) {
    const last = runs.at(-1);
    const isSpace = letter === ' ';
    const font =
      isSpace && last !== undefined
        ? last.font
        : (fonts.find((each) => each.charToGlyphIndex(letter) > 0) ?? fonts[0]!);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

function ringsOf(commands: readonly PathCommand[]): Ring[] {
  const rings: number[][] = [];
  let ring: number[] = [];
  for (const command of commands) {
    const [x, y] = [ring.at(-2) ?? 0, ring.at(-1) ?? 0];
    switch (command.type) {
      case 'M':
        ring = [command.x, command.y];
        rings.push(ring);
        break;
      case 'L':
        ring.push(command.x, command.y);
        break;
      case 'Q':
        addCurve(ring, (t) => [quadratic(t, x, command.x1, command.x), quadratic(t, y, command.y1, command.y)]);
        break;
      case 'C':
        addCurve(ring, (t) => [
          cubic(t, x, command.x1, command.x2, command.x),
          cubic(t, y, command.y1, command.y2, command.y),
        ]);
        break;
      case 'Z':
        break; // a ring closes itself
    }
  }
  return rings;
}

function addCurve(ring: number[], pointAt: (t: number) => readonly [number, number]): void {
  for (let step = 1; step <= CURVE_STEPS; step++) ring.push(...pointAt(step / CURVE_STEPS));
}

const quadratic = (t: number, a: number, b: number, c: number): number =>
  (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t ** 2 * c;

const cubic = (t: number, a: number, b: number, c: number, d: number): number =>
  (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
