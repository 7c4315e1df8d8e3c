import type { Category } from '../../model/category.ts';
import './categoryMark.css';

/** Outlines in a 12 × 12 box, the same shapes as the map's. */
const PATHS: Readonly<Record<Category['shape'], string>> = {
  circle: 'M6 .75a5.25 5.25 0 1 0 0 10.5A5.25 5.25 0 0 0 6 .75Z',
  square: 'M1.25 1.25h9.5v9.5h-9.5Z',
  triangle: 'M6 .75 11.5 10.75H.5Z',
  diamond: 'M6 0 12 6 6 12 0 6Z',
  cross: 'M4.1.5h3.8v3.6h3.6v3.8H7.9v3.6H4.1V7.9H.5V4.1h3.6Z',
  star: 'M6 .2l1.8 3.7 4.1.5-3 2.9.8 4.1L6 9.4l-3.7 2 .8-4.1-3-2.9 4.1-.5Z',
  hexagon: 'M3.1.9h5.8L11.8 6 8.9 11.1H3.1L.2 6Z',
  ring: 'M6 .75a5.25 5.25 0 1 0 0 10.5A5.25 5.25 0 0 0 6 .75Zm0 2.6a2.65 2.65 0 1 1 0 5.3 2.65 2.65 0 0 1 0-5.3Z',
};

/** Colour and shape of a category. Decoration: the category's name stands beside it or in its label. */
export function CategoryMark({ category }: { category: Category }) {
  return (
    <svg className="category-mark" viewBox="0 0 12 12" aria-hidden="true" style={categoryColor(category)}>
      <path d={PATHS[category.shape] ?? PATHS.circle} fillRule="evenodd" />
    </svg>
  );
}

/** Sets `--category` to the colour for the theme in force. Colours come from a data file, so anything but "#RRGGBB" is dropped. */
export function categoryColor({ color, colorDark }: Category): React.CSSProperties {
  const safe = (value: string) => (/^#[0-9a-f]{6}$/i.test(value) ? value : '#777777');
  return { '--category': `light-dark(${safe(color)}, ${safe(colorDark)})` } as React.CSSProperties;
}
