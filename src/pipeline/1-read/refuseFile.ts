import type { Issue } from '../../model/issue.ts';

/** What a file is that Dateline does not read, and what its owner can do. */
type Refusal = { readonly what: string; readonly hint: string };

const ARCHIVE: Refusal = { what: 'a compressed archive', hint: 'Unpack it and give the folder with the files.' };
const MAIL: Refusal = { what: 'e-mail', hint: 'Save the articles out of it, each as .txt, .md or .html.' };
const OFFICE: Refusal = { what: 'an office document', hint: 'Save it as plain text (.txt) or as a web page (.html).' };
const PDF: Refusal = { what: 'a PDF', hint: 'Save its text as .txt, one file an article.' };
const PICTURE: Refusal = { what: 'a picture, sound or film', hint: 'Take it out of the folder; Dateline reads text.' };
const BINARY: Refusal = { what: 'not text', hint: 'Take it out of the folder, or save its text as .txt.' };

const BY_ENDING: readonly (readonly [RegExp, Refusal])[] = [
  [/\.(?:mbox|mbx|eml|emlx|msg|pst)$/i, MAIL],
  [/\.(?:zip|gz|tgz|bz2|xz|7z|rar|tar|zst)$/i, ARCHIVE],
  [/\.(?:docx?|odt|rtf|xlsx?|ods|pptx?|epub|pages|numbers)$/i, OFFICE],
  [/\.pdf$/i, PDF],
  [/\.(?:jpe?g|png|gif|webp|tiff?|bmp|svg|ico|mp[34]|mov|avi|wav|m4a|ogg|webm)$/i, PICTURE],
];

/** First bytes of well-known formats. Source: the formats' own specifications. */
const BY_MAGIC: readonly (readonly [string, Refusal])[] = [
  ['PK\u0003\u0004', ARCHIVE],
  ['\u001f\u008b', ARCHIVE],
  ['BZh', ARCHIVE],
  ['7z\u00bc\u00af', ARCHIVE],
  ['Rar!', ARCHIVE],
  ['%PDF-', PDF],
  ['{\\rtf', OFFICE],
  ['\u00d0\u00cf\u0011\u00e0', OFFICE],
  ['\u0089PNG', PICTURE],
  ['\u00ff\u00d8\u00ff', PICTURE],
  ['GIF8', PICTURE],
];
const MAIL_OPENING =
  /^(?:From \S{1,200} .{0,60}\d{2}:\d{2}.{0,30}\d{4}\r?\n|(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID): )/;
/** What the openings above begin with: most articles begin with something else, and need no look at more. */
const FIRST_BYTES = new Set([
  ...BY_MAGIC.map(([magic]) => magic.charCodeAt(0)),
  ...[...'FRDM'].map((letter) => letter.charCodeAt(0)),
]);
const SAMPLE_BYTES = 65_536;
const CONTROL_SHARE = 0.01;

/** The issue that says why a file is not read, or null when it looks like text. `file` is its path as the author named it. */
export function refuseFile(file: string, bytes: Uint8Array): Issue | null {
  const refusal = refusalOf(file, bytes);
  if (refusal === null) return null;
  return {
    ...{ file, line: 1, column: 1, severity: 'error', code: refusal === BINARY ? 'file-binary' : 'file-unsupported' },
    message: `this is ${refusal.what}, which is not read`,
    hint: refusal.hint,
  };
}

function refusalOf(file: string, bytes: Uint8Array): Refusal | null {
  const byEnding = BY_ENDING.find(([pattern]) => pattern.test(file));
  if (byEnding !== undefined) return byEnding[1];
  const byOpening = FIRST_BYTES.has(bytes[0]!) ? refusalOfOpening(bytes) : null;
  return byOpening ?? (!isMarkedUtf16(bytes) && isBinary(bytes) ? BINARY : null);
}

function refusalOfOpening(bytes: Uint8Array): Refusal | null {
  const opening = String.fromCharCode(...bytes.subarray(0, 300));
  const byMagic = BY_MAGIC.find(([magic]) => opening.startsWith(magic));
  if (byMagic !== undefined) return byMagic[1];
  return MAIL_OPENING.test(opening) ? MAIL : null;
}

/** The mark at the start: then the upper halves of letters (4 in Cyrillic) are no control characters. */
function isMarkedUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Control characters betray a binary file, except the zeros of UTF-16, which stand at every other byte. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let control = 0;
  let zerosEven = 0;
  let zerosOdd = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at]!;
    if (byte === 0) at % 2 === 0 ? zerosEven++ : zerosOdd++;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  }
  const zeros = zerosEven + zerosOdd;
  const isUtf16 = zeros > sample.length * 0.2 && Math.min(zerosEven, zerosOdd) < sample.length * 0.01;
  return control + (isUtf16 ? 0 : zeros) > sample.length * CONTROL_SHARE;
}
