import { abbreviationKind, isFirstWord } from './abbreviations.ts';

/** Where a stop stands. `stop`: its offset. `after`: past further stops and closing quotes. `next`: the next word's first character. */
export type Stop = {
  readonly text: string;
  readonly from: number;
  readonly stop: number;
  readonly after: number;
  readonly next: number;
};

const WORD_MAX = 40;
const LAST_ASCII = '\u007f';

/** True when the stop ends its sentence. Looks at one word to the left and a few to the right, so its cost is bounded. */
export function stopEnds(at: Stop): boolean {
  const { text, stop, after, next } = at;
  const mark = text[stop] ?? '';
  if (mark > LAST_ASCII && '。！？।۔؟'.includes(mark)) return true;
  if (next === after) return isMissingSpace(at);
  if (isSmall(text, next)) return false;
  if (mark === '.' && after - stop === 1) return lastWordEnds(at);
  if (mark === '.' && text[stop + 1] !== '.') return lastWordEnds(at) || closesQuote(text, stop, after);
  if (isShoutedName(at)) return false;
  return !closesQuote(text, stop, after) || mark === '.' || !isSpeechTag(text, next);
}

function lastWordEnds({ text, from, stop, next }: Stop): boolean {
  const word = wordBefore(text, from, stop);
  if (word === '') return true;
  if (isListNumber(text, from, stop, word)) return false;
  const kind = abbreviationKind(word);
  if (kind === null) return true;
  if (kind === 'beforeDigit') return !/\d/.test(text[next] ?? '');
  if (kind === 'never') return false;
  const following = wordAt(text, next);
  if (following.length === 1 && text[next + 1] === '.') return false; // "В. В. Иванов"
  return /["“«‘([]/.test(text[next] ?? '') || isFirstWord(following);
}

/** A number or letter that opens the sentence is a list mark, not a sentence. */
function isListNumber(text: string, from: number, stop: number, word: string): boolean {
  return stop - word.length === from && word.length <= 3 && /^(?:\d+|[a-zA-Z])$/.test(word) && text[stop + 1] !== '\n';
}

/** "…closed the road.Police said": a space was lost. Not in "example.Org" after a dot, nor in version numbers. */
function isMissingSpace({ text, from, stop, after, next }: Stop): boolean {
  if (after >= text.length) return true;
  if (!/^\p{Lu}\p{Ll}/u.test(text.slice(next, next + 2))) return false;
  return /^\p{Ll}{3,}$/u.test(wordBefore(text, from, stop));
}

const SHOUTED_NAMES = new Set(['Yahoo', 'Jeopardy', 'Wham', 'Joomla', 'Yum', 'Guinness']);

function isShoutedName({ text, from, stop, next }: Stop): boolean {
  return text[stop] === '!' && SHOUTED_NAMES.has(wordBefore(text, from, stop)) && !isFirstWord(wordAt(text, next));
}

function closesQuote(text: string, stop: number, after: number): boolean {
  if (after === stop + 1) return false;
  return /["”»’']/.test(text.slice(stop, after));
}

const SPEECH = new Set(
  'said says asked asks shouted shouts wrote writes told cried yelled added replied chanted exclaimed screamed wondered tweeted posted'.split(
    ' ',
  ),
);

/** `"Where is it?" Maria Lopez asked.`: a speech verb among the next four words, before any stop. */
function isSpeechTag(text: string, next: number): boolean {
  const tail = text.slice(next, next + 60);
  const stop = tail.search(/[.!?,;:"“”\n]/);
  const tokens = (stop === -1 ? tail : tail.slice(0, stop)).split(' ').slice(0, 4);
  return tokens.some((token) => SPEECH.has(token));
}

const FIRST_BEYOND_ASCII = 0x80;
const [LOWER_A, LOWER_Z, UPPER_A, UPPER_Z] = [0x61, 0x7a, 0x41, 0x5a];

/** A small letter goes on with the sentence; "iPhone" and "eBay" count as capital. */
function isSmall(text: string, at: number): boolean {
  const [unit, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  if (unit < FIRST_BEYOND_ASCII && second < FIRST_BEYOND_ASCII)
    return unit >= LOWER_A && unit <= LOWER_Z && !(second >= UPPER_A && second <= UPPER_Z);
  const pair = text.slice(at, at + 2);
  return /^\p{Ll}/u.test(pair) && !/^\p{Ll}\p{Lu}/u.test(pair);
}

function wordBefore(text: string, from: number, stop: number): string {
  let at = stop;
  while (at > from && stop - at < WORD_MAX && !partsWords(text.charCodeAt(at - 1))) at -= 1;
  return text.slice(at, stop);
}

/** White space, quotation marks, brackets, dashes and the like. Asked for every letter before a stop, so ASCII is looked up. */
function partsWords(unit: number): boolean {
  return unit < 128 ? ASCII_PARTS[unit] === true : FAR_PARTS.test(String.fromCharCode(unit));
}

const ASCII_PARTS: readonly boolean[] = Array.from({ length: 128 }, (_, unit) =>
  /[\s"'()[\]/,;:]/.test(String.fromCharCode(unit)),
);
const FAR_PARTS = /[\s“”«»‘’—–]/;

function wordAt(text: string, next: number): string {
  return /^[\p{L}-]+/u.exec(text.slice(next, next + WORD_MAX))?.[0] ?? '';
}
