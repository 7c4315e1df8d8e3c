const STEERING = /[\x7f-\x9f\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** JSON lines for a person to look at: JSON spells out most of what a terminal obeys, this the rest. The same values. */
export const forTerminal = (lines: string): string =>
  lines.replace(STEERING, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
