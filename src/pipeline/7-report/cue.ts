/** A cue as its parts: whole words, starts of words ("protest*"), gaps of up to three words ("opened * fire"). Never a regular expression. */
export type Cue = readonly CuePart[];
export type CuePart =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'gap' };

/** So many words may stand in a gap. */
export const GAP_WORDS = 3;

const SHORTEST_PREFIX = 2;

/** Parses one cue of a cell. Null when it has no word, starts or ends with a gap, or has a star inside a word or after one letter. */
export function parseCue(written: string): Cue | null {
  const parts = written.trim().split(/\s+/).flatMap(partsOf);
  if (parts.length === 0 || parts.includes(null)) return null;
  const cue = parts as CuePart[];
  return cue[0]?.kind === 'gap' || cue.at(-1)?.kind === 'gap' ? null : cue;
}

function partsOf(word: string): (CuePart | null)[] {
  if (word === '*') return [{ kind: 'gap' }];
  const isPrefix = word.endsWith('*');
  const bare = isPrefix ? word.slice(0, -1) : word;
  if (bare.includes('*')) return [null];
  const texts = tokensOf(bare);
  if (texts.length === 0) return [null];
  return texts.map((text, index) => {
    if (!isPrefix || index < texts.length - 1) return { kind: 'word', text };
    return text.length < SHORTEST_PREFIX ? null : { kind: 'prefix', text };
  });
}

/** The words of a text as cues compare them: small letters, no accents, no apostrophes ("didn't" is "didnt"), parted at anything else. */
export function tokensOf(text: string): string[] {
  const lower = text.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower.replace(/'/g, '').match(/[a-z0-9]+/g) ?? [];
  return (
    lower
      .normalize('NFKD')
      .replace(/[\p{M}'’ʼ]/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

const NOT_ASCII = /[^\0-\x7f]/;
