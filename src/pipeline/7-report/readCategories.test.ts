import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCategories } from './readCategories.ts';

const DEFAULT = readFileSync(new URL('../../../data/supplement/categories.csv', import.meta.url), 'utf8');
const PAPER = { light: '#FBFAF7', dark: '#141516' };

describe('readCategories', () => {
  it('reads the default table without an issue', () => {
    const { value, issues } = readCategories(DEFAULT);
    expect(issues).toEqual([]);
    expect(value.categories).toHaveLength(15);
    expect(value.fallback).toBe('other');
  });

  it('shows every category by its own colour and shape, in at most eight colours', () => {
    const { categories } = readCategories(DEFAULT).value;
    expect(new Set(categories.map(({ color, shape }) => `${color} ${shape}`)).size).toBe(categories.length);
    expect(new Set(categories.map(({ color }) => color)).size).toBeLessThanOrEqual(8);
  });

  it('has colours that stand out from light and dark paper (WCAG 3 to 1)', () => {
    for (const { color, colorDark } of readCategories(DEFAULT).value.categories) {
      expect(contrast(color, PAPER.light)).toBeGreaterThanOrEqual(3);
      expect(contrast(colorDark, PAPER.dark)).toBeGreaterThanOrEqual(3);
    }
  });

  it('takes the last row for what no cue decides when none is called other', () => {
    expect(readCategories('id,label\nfire,Fire\nrest,Rest\n').value.fallback).toBe('rest');
  });

  it.each([
    ['a missing column', '# note\nname,label\nfire,Fire\n', 'c.csv:2 category-column'],
    ['an id with a space', 'id,label\nbig fire,Fire\n', 'c.csv:2 category-id'],
    ['an id that is there twice', 'id,label\nfire,Fire\nfire,Blaze\n', 'c.csv:3 category-id'],
    ['a colour by name', 'id,label,color\nfire,Fire,red\n', 'c.csv:2 category-color'],
    ['a shape that cannot be drawn', 'id,label,shape\nfire,Fire,heart\n', 'c.csv:2 category-shape'],
    ['a star inside a word', '# one\n# two\nid,label,strong\nfire,Fire,bl*ze|burn*\n', 'c.csv:4 category-cue'],
    ['a cue of one star', 'id,label,strong\nfire,Fire,*\n', 'c.csv:2 category-cue'],
    ['a quote that is not closed', 'id,label\n"fire,Fire\n', 'c.csv:2 category-row'],
    [
      'two rows that look alike',
      'id,label,color,shape\na,A,#112233,star\nb,B,#112233,star\n',
      'c.csv:3 category-same-sign',
    ],
  ])('says where the table is wrong: %s', (_, csv, expected) => {
    const { issues } = readCategories(csv, 'c.csv');
    expect(issues.map(({ file, line, code }) => `${file}:${line} ${code}`)).toContain(expected);
  });

  it('goes on without a bad cue', () => {
    const { value, issues } = readCategories('id,label,strong\nfire,Fire,bl*ze|burn*\n');
    expect(issues).toHaveLength(1);
    expect(value.useOf('burned').cues).toHaveLength(1);
  });
});

/** Contrast of two "#rrggbb" colours, WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
