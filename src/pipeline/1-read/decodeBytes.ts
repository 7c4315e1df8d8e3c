import { analyse } from 'chardet';
import type { Issue } from '../../model/issue.ts';
import { mendControls } from '../2-clean/mendControls.ts';

export type Decoded = { readonly text: string; readonly encoding: string; readonly issues: readonly Issue[] };

/** Encodings that news files come in. Others that chardet names are taken for the nearest of these. */
const TAKEN_FOR: Readonly<Record<string, string>> = {
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  'windows-1251': 'windows-1251',
  'windows-1252': 'windows-1252',
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-5': 'iso-8859-5',
  'KOI8-R': 'koi8-r',
  'windows-1250': 'windows-1250',
  'ISO-8859-2': 'iso-8859-2',
  Shift_JIS: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'EUC-KR': 'euc-kr',
  Big5: 'big5',
  GB18030: 'gb18030',
};
const SAMPLE_BYTES = 65_536;
/** Below this share of damaged characters a file is UTF-8 with a few bad bytes, not another encoding. */
const DAMAGED_SHARE = 0.02;

/**
 * Turns a file's bytes into text: UTF-8 and UTF-16 by their marks or their shape, else the encoding that chardet finds likeliest.
 * `stated` is what the file says of itself (an HTML meta tag); it is believed when the bytes are not UTF-8.
 * Issues: `encoding-guessed`, `encoding-damaged` (warnings).
 */
export function decodeBytes(bytes: Uint8Array, file: string, stated: string | null = null): Decoded {
  const sure = encodingByShape(bytes);
  if (sure !== null) return { text: new TextDecoder(sure).decode(bytes), encoding: sure, issues: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', issues: [] };
  } catch {
    return decodeOther(bytes, file, stated);
  }
}

function encodingByShape(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 16) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (odd > sample.length * 0.2 && even < sample.length * 0.01) return 'utf-16le';
  if (even > sample.length * 0.2 && odd < sample.length * 0.01) return 'utf-16be';
  return null;
}

function decodeOther(bytes: Uint8Array, file: string, stated: string | null): Decoded {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const damaged = lenient.split('\uFFFD').length - 1;
  const foreign = lenient.match(/[\u0080-\uFFFC\uFFFE\uFFFF]/g)?.length ?? 0;
  if (damaged <= Math.max(1, lenient.length * DAMAGED_SHARE) && foreign > damaged * 4) {
    return { text: lenient, encoding: 'utf-8', issues: [damagedIssue(lenient, damaged, file)] };
  }
  const encoding = knownEncoding(stated) ?? guess(bytes);
  const issue: Issue = {
    ...{ file, line: 1, column: 1, severity: 'warning', code: 'encoding-guessed' },
    message: `the bytes are not UTF-8; read as ${encoding}`,
    hint: 'Check a few words of it, or save the file as UTF-8.',
  };
  const text = new TextDecoder(encoding).decode(bytes);
  // Some Node versions decode windows-1252 as Latin-1.
  return {
    text: encoding === 'windows-1252' ? mendControls(text) : text,
    encoding,
    issues: stated === encoding ? [] : [issue],
  };
}

function guess(bytes: Uint8Array): string {
  for (const { name } of analyse(bytes.subarray(0, SAMPLE_BYTES))) {
    const encoding = TAKEN_FOR[name];
    if (encoding !== undefined && !encoding.startsWith('utf-16')) return encoding;
  }
  return 'windows-1252';
}

function knownEncoding(label: string | null): string | null {
  if (label === null) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'utf-8' ? null : encoding;
  } catch {
    return null;
  }
}

function damagedIssue(text: string, damaged: number, file: string): Issue {
  const before = text.slice(0, text.indexOf('\uFFFD')).split('\n');
  return {
    ...{
      file,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      severity: 'warning',
      code: 'encoding-damaged',
    },
    message: `${damaged} ${damaged === 1 ? 'character is' : 'characters are'} not valid UTF-8; the first is here`,
    hint: 'Save the file again as UTF-8 from where it came.',
  };
}
