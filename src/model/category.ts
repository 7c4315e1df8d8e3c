import type { CategoryId } from './report.ts';

/** A row of `data/supplement/categories.csv` as the explorer needs it. */
export type Category = {
  readonly id: CategoryId;
  readonly label: string;
  /** "#RRGGBB" on light paper and on dark paper. */
  readonly color: string;
  readonly colorDark: string;
  /** The second sign beside colour. */
  readonly shape: 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'star' | 'hexagon' | 'ring';
};

/** Where an event goes whose category no table names. */
export const OTHER_CATEGORY: Category = {
  id: 'other' as CategoryId,
  label: 'Other',
  color: '#6f6f6f',
  colorDark: '#9c9c9c',
  shape: 'circle',
};
