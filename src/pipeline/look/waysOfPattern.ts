/**
 * A way through an expression, a sign each step: a letter (small), `1` digits, `%` and `?` themselves, `-` other marks or spaces, `я` Cyrillic
 * letters, `|` the edge of a word, `*` anything of any length, or nothing.
 */
export type Way = string;

/** Where more ways lead through an expression, what makes them so many is taken for anything. */
const MOST_WAYS = 300;

/** The ways through an expression, without what it only looks at ahead or behind: each of its matches holds the signs of one of them, in their order. */
export function waysOfPattern({ source }: RegExp): readonly Way[] {
  const reader = new Reader(source);
  const ways = reader.readWays();
  if (!reader.isAtEnd) throw new Error(`the expression ${source} has a bracket too many`);
  return ways;
}

const CLASS = /(?:\\.|[^\]\\])*/suy;
const OPENING = /(?:\?(?::|=|!|<=|<!|<\w+>))?/y;
const LOOK_ASIDE = /^\?<?[=!]$/;
/** Escapes whose number would be taken for letters and digits that a match must hold. */
const NUMBERED = /[uxc]/;
const COUNT = /(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/y;

class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  get isAtEnd(): boolean {
    return this.at >= this.source.length;
  }

  /** All that bars part, up to a closing bracket or the end. */
  readWays(): readonly Way[] {
    const ways = [...this.readSequence()];
    while (this.source[this.at] === '|') {
      this.at += 1;
      for (const way of this.readSequence()) ways.push(way);
    }
    return ways;
  }

  private readSequence(): readonly Way[] {
    let ways: readonly Way[] = [''];
    while (!this.isAtEnd && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const next = this.repeated(this.readStep());
      ways = joined(ways, ways.length * next.length > MOST_WAYS ? ['*'] : next);
    }
    return ways;
  }

  private readStep(): readonly Way[] {
    const character = this.source[this.at]!;
    this.at += 1;
    if (character === '(') return this.readGroup();
    if (character === '[') return this.readClass();
    if (character === '\\') return [this.readEscape()];
    if (character === '.') return ['*'];
    return [character === '^' || character === '$' ? '|' : signOf(character)];
  }

  private readGroup(): readonly Way[] {
    const opening = this.take(OPENING);
    const ways = this.readWays();
    this.at += 1;
    return LOOK_ASIDE.test(opening) ? [''] : ways;
  }

  private readClass(): readonly Way[] {
    const written = this.take(CLASS);
    this.at += 1;
    if (/^\^|\\[^sd\]\\/.[-]|[a-z]-[a-z]/i.test(written)) return ['*'];
    if (/[а-я]-[а-я]/.test(written)) return ['я'];
    const members = written
      .replaceAll(/\d-\d|\\d/g, '1')
      .replaceAll('\\s', ' ')
      .replaceAll('\\', '');
    return [...new Set(Array.from(members, signOf))];
  }

  private readEscape(): Way {
    const letter = this.source[this.at]!;
    this.at += 1;
    if (letter === 'd') return '1';
    if (letter === 's' || letter === 'n') return '-';
    if (letter === 'b') return '|';
    if (letter === 'p' || letter === 'P') this.at = this.source.indexOf('}', this.at) + 1;
    if (NUMBERED.test(letter)) throw new Error(`write the character itself in ${this.source}, not \\${letter}`);
    if (letter === 'k') this.at = this.source.indexOf('>', this.at) + 1;
    return /\w/.test(letter) ? '*' : signOf(letter);
  }

  /** What an asterisk, a plus, a question mark or a count behind a step makes of it. */
  private repeated(ways: readonly Way[]): readonly Way[] {
    if (!'?*+{'.includes(this.source.charAt(this.at) || '.')) return ways;
    const written = this.take(COUNT);
    const isOnce = written.startsWith('?') || ways.every((way) => '1-*'.includes(way));
    if ('?*'.includes(written.charAt(0)) || written.startsWith('{0'))
      return ['', ...(isOnce ? optional(ways) : [moreOf(ways)])];
    return isOnce ? ways : joined(ways, ['', moreOf(ways)]);
  }

  private take(sticky: RegExp): string {
    sticky.lastIndex = this.at;
    const [taken] = sticky.exec(this.source) ?? [''];
    this.at += taken.length;
    return taken;
  }
}

/** A step taken some times. Where each way of it ends at a mark, so does this. */
const moreOf = (ways: readonly Way[]): Way => (ways.every((way) => /[-1]$/.test(way)) ? '*-' : '*');

/** What may as well be left out is not needed, unless it ends a word: "vow" or "vows". */
const optional = (ways: readonly Way[]): readonly Way[] => (ways.length === 1 ? ways : [moreOf(ways)]);

function joined(ways: readonly Way[], next: readonly Way[]): readonly Way[] {
  const all: Way[] = [];
  for (const way of ways) {
    for (const step of next) all.push(way + step);
  }
  return all;
}

function signOf(character: string): Way {
  if (character === '?' || character === '%') return character;
  const small = character.toLowerCase();
  if (small >= 'a' && small <= 'z') return small;
  if (small >= '0' && small <= '9') return '1';
  return small >= '\u0400' && small < '\u0530' ? 'я' : '-';
}
