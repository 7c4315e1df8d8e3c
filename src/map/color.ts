import type { Category } from '../model/category.ts';
import type { MapTheme } from './eventMap.ts';

/** Every colour of the map that is not a category's. "#RRGGBB". */
export type MapColors = {
  readonly sea: string;
  readonly land: string;
  readonly lake: string;
  readonly river: string;
  readonly countryLine: string;
  readonly regionLine: string;
  readonly label: string;
  readonly labelQuiet: string;
  readonly countryLabel: string;
  readonly markLabel: string;
  /** Around text and marks, so that they stand off the ground. */
  readonly paper: string;
  readonly ink: string;
  /** What is selected, and nothing else. */
  readonly selected: string;
};

const LIGHT: MapColors = {
  sea: '#E6ECEE',
  land: '#F5F2EA',
  lake: '#E6ECEE',
  river: '#D5DFE3',
  countryLine: '#A9A294',
  regionLine: '#D8D2C4',
  label: '#5F5B52',
  labelQuiet: '#6B675E',
  countryLabel: '#736E64',
  markLabel: '#1B1B1A',
  paper: '#FBFAF7',
  ink: '#1B1B1A',
  selected: '#C8321E',
};

const DARK: MapColors = {
  sea: '#121517',
  land: '#1F2123',
  lake: '#121517',
  river: '#171B1E',
  countryLine: '#565654',
  regionLine: '#2F3234',
  label: '#A5A198',
  labelQuiet: '#918E86',
  countryLabel: '#8F8B83',
  markLabel: '#ECE9E2',
  paper: '#141516',
  ink: '#ECE9E2',
  selected: '#FF6A4D',
};

export const mapColors = (theme: MapTheme): MapColors => (theme === 'dark' ? DARK : LIGHT);

export const categoryColor = (category: Category | undefined, theme: MapTheme): string =>
  (theme === 'dark' ? category?.colorDark : category?.color) ?? mapColors(theme).label;

/** Black or white, whichever is read more easily on `background`. */
export function textOn(background: string): string {
  return contrast(background, '#FFFFFF') >= contrast(background, '#1B1B1A') ? '#FFFFFF' : '#1B1B1A';
}

/** `color`, moved towards `ink` until it has at least `ratio` against `ground`: WCAG 2.2 asks 3 of marks and 4.5 of text. */
export function withContrast(color: string, ground: string, ink: string, ratio: number): string {
  for (let share = 0; share <= 1; share += 0.05) {
    const mixed = mix(color, ink, share);
    if (contrast(mixed, ground) >= ratio) return mixed;
  }
  return ink;
}

/** Contrast ratio, 1 to 21. Source: WCAG 2.2, relative luminance. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

export function withAlpha(color: string, alpha: number): string {
  const [red, green, blue] = channels(color);
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}

function mix(a: string, b: string, share: number): string {
  const [from, to] = [channels(a), channels(b)];
  const hex = from.map((value, index) =>
    Math.round(value + (to[index]! - value) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}

function channels(color: string): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1, 7), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
