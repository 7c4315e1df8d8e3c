import type { Language } from '../../../model/language.ts';
import { type KeysOf, makeTexts, type TextFile, type TextsOf } from '../../../text/makeTexts.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

export type QualityTexts = TextsOf<KeysOf<typeof en>>;

const FILES: Readonly<Record<Language, TextFile>> = { en, ru, uk, ar };

/** The words of the quality page in a language. */
export const qualityTexts = (language: Language): QualityTexts => makeTexts(language, FILES[language], en);
