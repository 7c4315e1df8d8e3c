import table from './tables/abbreviations.json' with { type: 'json' };

/** A short form of a state, a province or a country. */
export type Abbreviation = {
  /** The name in full. */
  readonly name: string;
  /** GeoNames admin-1 code ("US.KY") or ISO 3166-1 alpha-2 ("US"). */
  readonly code: string;
  /** `code` counts only where a code can stand; `dotted` needs its periods; `free` counts anywhere. */
  readonly form: 'code' | 'dotted' | 'free';
};

const FORMS: ReadonlyMap<string, Abbreviation> = new Map(
  table.places.flatMap(({ name, code, dotted, codes, free }) => {
    const entry =
      (form: Abbreviation['form']) =>
      (short: string): [string, Abbreviation] => [short, { name, code, form }];
    return [...dotted.map(entry('dotted')), ...codes.map(entry('code')), ...(free ?? []).map(entry('free'))];
  }),
);

const LONGEST = 7;

/** What a short form stands for, or null. White space inside does not count ("W. Va."), case does. */
export function abbreviationOf(written: string): Abbreviation | null {
  if (written.length > LONGEST) return null;
  return FORMS.get(written.includes(' ') ? written.replaceAll(' ', '') : written) ?? null;
}
