const USABLE = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\p{N}\p{P}\p{Zs}\p{Sk}\p{Sm}\u02b0-\u02ff]+$/u;
const HAS_LETTERS = /\p{L}.*\p{L}.*\p{L}/u;
const CODE = /^[A-Z]{2,4}$/;
const WEB = /https?:|www\.|\.(com|org|net|ru|ua|gov)\b/i;
const MAX_LENGTH = 60;

/**
 * Is this alternate name worth looking up? Latin or Cyrillic, three letters or more, at most 60 characters; no airport or country code
 * (two to four capitals), no web address, no digits only. The raw list would match "The", "CNN" and "Google".
 */
export function keepName(name: string): boolean {
  return (
    name.length <= MAX_LENGTH && USABLE.test(name) && HAS_LETTERS.test(name) && !CODE.test(name) && !WEB.test(name)
  );
}
