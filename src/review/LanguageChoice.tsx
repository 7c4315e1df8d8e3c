import { LANGUAGE_NAMES, LANGUAGES } from '../model/language.ts';
import { useDeskTexts } from './text/useDeskTexts.ts';
import { useDesk } from './useDesk.ts';

/** The language of the desk. Once chosen the keys are the desk's again. */
export function LanguageChoice() {
  const { t } = useDeskTexts();
  const chosen = useDesk((state) => state.language);
  const choose = useDesk((state) => state.chooseLanguage);
  return (
    <select
      className="desk-language"
      aria-label={t('language')}
      value={chosen ?? ''}
      onChange={({ target }) => {
        choose(LANGUAGES.find((known) => known === target.value) ?? null);
        target.blur();
      }}
    >
      <option value="">{t('languageSystem')}</option>
      {LANGUAGES.map((known) => (
        <option key={known} value={known} lang={known}>
          {LANGUAGE_NAMES[known]}
        </option>
      ))}
    </select>
  );
}
