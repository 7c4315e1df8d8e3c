/** A cue as its parts: whole words, starts of words ("protest*"), gaps of up to three words ("opened * fire"). Never a regular expression. */
export type Cue = readonly CuePart[];
export type CuePart =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'gap' };

/** So many words may stand in a gap. */
const GAP_WORDS = 3;

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
  if (UNUSUAL.test(lower)) return tokensOfAny(lower);
  return (APOSTROPHE.test(lower) ? lower.replace(/['’]/g, '') : lower).match(/[a-z0-9]+/g) ?? [];
}

/** Anything but what English prose is written with. */
const UNUSUAL = /[^\0-\x7f‘’“”–—…]/;
const APOSTROPHE = /['’]/;

/** The same for a text in any letters. */
export function tokensOfAny(lower: string): string[] {
  return (
    lower
      .normalize('NFKD')
      .replace(/[\p{M}'’ʼ]/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * Does the rest of a cue match the words behind the one at `at`, whose match with the first part is known? A gap takes the first word that fits, so
 * nothing is tried twice. Out: `places`, where given, gets a place for each part, −1 for a gap; half filled where nothing matches.
 */
export function matchCue(cue: Cue, words: readonly string[], at: number, places: number[] | null = null): boolean {
  places?.push(at);
  let next = at + 1;
  let slack = 0;
  for (let index = 1; index < cue.length; index += 1) {
    const part = cue[index]!;
    if (part.kind === 'gap') {
      slack = GAP_WORDS;
      places?.push(-1);
      continue;
    }
    while (slack > 0 && !fits(part, words[next] ?? '')) {
      next += 1;
      slack -= 1;
    }
    if (!fits(part, words[next] ?? '')) return false;
    places?.push(next);
    next += 1;
    slack = 0;
  }
  return true;
}

export function fits(part: CuePart, word: string): boolean {
  if (part.kind === 'gap') return true;
  return part.kind === 'word' ? word === part.text : word.startsWith(part.text);
}
