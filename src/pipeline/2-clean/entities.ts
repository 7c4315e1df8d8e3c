import { mendControls } from './mendControls.ts';

/** Named character references that turn up in pasted news text. Source: the WHATWG list of named character references, the common part. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  lrm: '',
  rlm: '',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  sect: '§',
  para: '¶',
  times: '×',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  iexcl: '¡',
  iquest: '¿',
  ordf: 'ª',
  ordm: 'º',
  szlig: 'ß',
  OElig: 'Œ',
  oelig: 'œ',
  AElig: 'Æ',
  aelig: 'æ',
  Oslash: 'Ø',
  oslash: 'ø',
  Aring: 'Å',
  aring: 'å',
  ETH: 'Ð',
  eth: 'ð',
  THORN: 'Þ',
  thorn: 'þ',
  Scaron: 'Š',
  scaron: 'š',
};

/** Combining marks of the accented-letter references: "&eacute;" is e + acute. */
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
  caron: '\u030c',
};
const ACCENTED = /^([A-Za-z])(acute|grave|circ|tilde|uml|cedil|caron)$/;

/** What a character reference stands for; `body` is what is between "&" and ";". Null when it is none. */
export function decodeEntity(body: string): string | null {
  if (body.startsWith('#')) return decodeNumber(body);
  const named = NAMED[body];
  if (named !== undefined) return named;
  const [, letter, accent] = ACCENTED.exec(body) ?? [];
  if (letter === undefined || accent === undefined) return null;
  return (letter + (ACCENTS[accent] ?? '')).normalize('NFC');
}

function decodeNumber(body: string): string | null {
  const code = /^#[xX][0-9a-fA-F]+$/.test(body)
    ? Number.parseInt(body.slice(2), 16)
    : /^#\d+$/.test(body)
      ? Number.parseInt(body.slice(1), 10)
      : Number.NaN;
  if (Number.isNaN(code) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  if (code >= 0x80 && code <= 0x9f) return mendControls(String.fromCharCode(code));
  if (code < 0x20 || code === 0xa0) return ' ';
  return String.fromCodePoint(code);
}
