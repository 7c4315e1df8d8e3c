import { decodeEntity } from './entities.ts';
import { BLOCK_TAGS, INLINE_TAGS, SILENT_TAGS } from './htmlTags.ts';
import { OffsetMap } from './offsetMap.ts';

/** Anything that could need cutting: tags, entities, control and invisible characters, odd spaces. One pass; most articles have none. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[<&\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/;
const EVERY_SUSPECT = new RegExp(SUSPECT.source, 'g');

/** Invisible characters that are cut; the other suspects become a space or a line break of the same length. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;
const LINE_BREAKS = '\u0085\u2028\u2029\u000b\u000c';
const TAG = /<(\/?)([A-Za-z][A-Za-z0-9]*)(?=[\s/>])[^<>]*>/y;
const ENTITY = /&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,9});/y;

type Cut = { readonly length: number; readonly replacement: string };

/** The text without markup and invisible characters, with the offsets that lead back. */
export type CutText = {
  readonly text: string;
  readonly toOriginal: (offset: number) => number;
  readonly toOriginalEnd: (offset: number) => number;
};

const identity = (offset: number): number => offset;

/** A text in which there is nothing to cut. */
export const uncut = (text: string): CutText => ({ text, toOriginal: identity, toOriginalEnd: identity });

/**
 * Cuts tags, comments, scripts, entities and invisible characters; odd spaces and control characters become plain ones.
 * Only tags that HTML has are cut: "5 < 6 and 7 > 2" stays. Tags that end a paragraph leave a line break.
 */
export function cutMarkup(text: string): CutText {
  if (!SUSPECT.test(text)) return uncut(text);
  const offsets = new OffsetMap(text.length);
  const parts: string[] = [];
  const closings = new ClosingTags(text);
  let copied = 0;
  let cleanLength = 0;
  EVERY_SUSPECT.lastIndex = 0;
  for (let match = EVERY_SUSPECT.exec(text); match !== null; match = EVERY_SUSPECT.exec(text)) {
    const cut = cutAt(text, match.index, closings);
    if (cut === null) continue;
    parts.push(text.slice(copied, match.index), cut.replacement);
    cleanLength += match.index - copied;
    copied = match.index + cut.length;
    if (cut.length !== cut.replacement.length)
      offsets.add(cleanLength, match.index, cut.replacement.length, cut.length);
    cleanLength += cut.replacement.length;
    EVERY_SUSPECT.lastIndex = copied;
  }
  parts.push(text.slice(copied));
  const clean = parts.join('');
  if (offsets.isIdentity) return uncut(clean);
  return { text: clean, toOriginal: (at) => offsets.toOriginal(at), toOriginalEnd: (at) => offsets.toOriginalEnd(at) };
}

function cutAt(text: string, at: number, closings: ClosingTags): Cut | null {
  const character = text[at]!;
  if (character === '<') return cutTag(text, at, closings);
  if (character === '&') return cutEntity(text, at);
  if (character === '\r') return { length: 1, replacement: text[at + 1] === '\n' ? ' ' : '\n' };
  if (INVISIBLE.test(character)) return { length: 1, replacement: '' };
  return { length: 1, replacement: LINE_BREAKS.includes(character) ? '\n' : ' ' };
}

function cutTag(text: string, at: number, closings: ClosingTags): Cut | null {
  if (text.startsWith('<!--', at)) {
    const end = closings.find('-->', at + 4);
    return end === -1 ? null : { length: end + 3 - at, replacement: '' };
  }
  TAG.lastIndex = at;
  const match = TAG.exec(text);
  if (match === null) return null;
  const name = match[2]!.toLowerCase();
  const length = match[0].length;
  if (name.length === 1 && isSum(match[0])) return null;
  if (SILENT_TAGS.has(name)) return { length: silentLength(at, match, closings), replacement: '\n' };
  if (BLOCK_TAGS.has(name)) return { length, replacement: '\n' };
  return INLINE_TAGS.has(name) ? { length, replacement: '' } : null;
}

/** "a <b and c> d" compares; a tag of one letter has attributes with "=" or none. */
const isSum = (tag: string): boolean => /^<\w\s[\s/>]*[^\s=/>][^=]*>$/.test(tag);

/** A script goes with all it holds; with no closing tag only the tag itself goes. */
function silentLength(at: number, match: RegExpExecArray, closings: ClosingTags): number {
  const own = match[0].length;
  if (match[1] === '/' || match[0].endsWith('/>')) return own;
  const closing = `</${match[2]}>`;
  const end = closings.find(closing, at + own);
  return end === -1 ? own : end + closing.length - at;
}

function cutEntity(text: string, at: number): Cut | null {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(text);
  if (match === null) return null;
  const replacement = decodeEntity(match[1]!);
  return replacement === null ? null : { length: match[0].length, replacement };
}

/** Finds closing marks. Remembers those that never come, so that a thousand unclosed comments are not a thousand scans. */
class ClosingTags {
  private readonly absent = new Set<string>();
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  find(mark: string, from: number): number {
    if (this.absent.has(mark)) return -1;
    const at = this.text.indexOf(mark, from);
    if (at === -1) this.absent.add(mark);
    return at;
  }
}
