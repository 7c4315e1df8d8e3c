import type en from './en.json';

type StripPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

/** Every text of the interface, plural forms folded into one key. */
export type TextKey = StripPlural<Extract<keyof typeof en, string>>;
