import { LANGUAGE_NAMES, LANGUAGES } from '../../model/language.ts';

/** The choices of a `<select>` for the language, each in its own; the first, with no value, leaves it to the browser. */
export function LanguageOptions({ system }: { system: string }) {
  return (
    <>
      <option value="">{system}</option>
      {LANGUAGES.map((known) => (
        <option key={known} value={known} lang={known}>
          {LANGUAGE_NAMES[known]}
        </option>
      ))}
    </>
  );
}
