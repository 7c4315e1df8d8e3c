import { LanguageOptions } from '../app/text/LanguageOptions.tsx';
import { LANGUAGES } from '../model/language.ts';
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
      <LanguageOptions system={t('languageSystem')} />
    </select>
  );
}
