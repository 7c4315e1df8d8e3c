import type { KeysOf } from '../../text/makeTexts.ts';
import type en from './en.json';

/** Every text of the interface, plural forms folded into one key. */
export type TextKey = KeysOf<typeof en>;
