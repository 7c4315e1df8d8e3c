import type { PlaceText } from '../../model/columns.ts';
import type { Language } from '../../model/language.ts';

type Reader = { readonly language: Language };
type Named = Pick<PlaceText, 'name' | 'names'>;
type InUnit = Pick<PlaceText, 'admin1' | 'admin1Names'>;

/** Name of a place in the reader's language where the gazetteer has it, else as the gazetteer shows it. */
export const nameIn = ({ name, names }: Named, { language }: Reader): string => names?.[language] ?? name;

/** Name of the first-level unit of a place, null where it has none. */
export const unitName = ({ admin1, admin1Names }: InUnit, { language }: Reader): string | null =>
  admin1Names?.[language] ?? admin1;
