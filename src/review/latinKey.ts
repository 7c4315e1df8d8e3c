const BY_CODE: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Equal: '=',
  Minus: '-',
};

/**
 * The key as an English keyboard would have it, letters small: on a Russian or Arabic one the letter stands on another sign, and the desk's
 * keys are found by where they lie. "Ч" on the key of X is "x"; "٣" on that of 3 is "3".
 */
export function latinKey({ key, code }: { readonly key: string; readonly code: string }): string {
  if (key.length > 1 || /^[\x20-\x7e]$/u.test(key)) return key.length > 1 ? key : key.toLowerCase();
  const named = /^(?:Key([A-Z])|Digit(\d))$/u.exec(code);
  return named?.[1]?.toLowerCase() ?? named?.[2] ?? BY_CODE[code] ?? key;
}
