/** `usable` is the text without its document type; where the markup breaks, what comes before, cut after the last whole item and closed. */
export type CheckedXml = { readonly usable: string; readonly problem: string | null; readonly problemAt: number };

const TAG =
  /<!--|<!\[CDATA\[|<\?|<!DOCTYPE|<(\/?)([\p{L}_][\p{L}\p{N}_.:-]*)(?![\p{L}\p{N}_.:-])((?:"[^"<]*"|'[^'<]*'|[^<>"'])*?)(\/?)>|</giu;
const ITEM = /^(?:item|entry)$/i;

type Problem = { readonly at: number; readonly words: string };

/** Checks that the tags of an XML text nest and close. Not a validator: enough to tell an author the line where a feed was cut or broken. */
export function checkXml(text: string): CheckedXml {
  const scan = new Scan(text);
  TAG.lastIndex = 0;
  for (let match = TAG.exec(text); match !== null && scan.problem === null; match = TAG.exec(text)) {
    TAG.lastIndex = scan.take(match);
  }
  scan.finish();
  const { problem, doctype } = scan;
  const withoutDoctype = (whole: string): string =>
    doctype === null ? whole : whole.slice(0, doctype.start) + whole.slice(doctype.end);
  if (problem === null) return { usable: withoutDoctype(text), problem: null, problemAt: 0 };
  const closed = scan.openAtCut.toReversed().map((name) => `</${name}>`);
  return {
    usable: withoutDoctype(text.slice(0, scan.cut) + closed.join('')),
    problem: problem.words,
    problemAt: problem.at,
  };
}

class Scan {
  problem: Problem | null = null;
  doctype: { start: number; end: number } | null = null;
  /** Offset after the last whole item, and the elements open there. */
  cut = 0;
  openAtCut: readonly string[] = [];
  private readonly open: { name: string; at: number }[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Takes one piece of markup. Out: the offset where the search goes on. */
  take(match: RegExpExecArray): number {
    const [whole, slash, name, , selfClosing] = match;
    const end = match.index + whole.length;
    if (whole === '<!--') return this.skip(match.index, '-->', 'a comment is never closed');
    if (whole === '<![CDATA[') return this.skip(match.index, ']]>', 'a CDATA section is never closed');
    if (whole === '<?') return this.skip(match.index, '?>', 'a "<?" is never closed');
    if (/^<!doctype$/i.test(whole)) return this.skipDoctype(match.index);
    if (name === undefined) return this.fail(match.index, 'a "<" that starts no tag');
    if (slash === '/') this.close(name, match.index, end);
    else if (selfClosing !== '/') this.open.push({ name, at: match.index });
    return end;
  }

  finish(): void {
    const last = this.open.at(-1);
    if (this.problem === null && last !== undefined) this.fail(this.text.length, `the file ends inside <${last.name}>`);
  }

  private close(name: string, at: number, end: number): void {
    const last = this.open.pop();
    if (last?.name !== name) {
      this.fail(at, last === undefined ? `</${name}> closes nothing` : `</${name}> where </${last.name}> was due`);
      return;
    }
    if (!ITEM.test(name)) return;
    this.cut = end;
    this.openAtCut = this.open.map((element) => element.name);
  }

  private skip(at: number, mark: string, words: string): number {
    const end = this.text.indexOf(mark, at);
    return end === -1 ? this.fail(at, words) : end + mark.length;
  }

  private skipDoctype(start: number): number {
    const bracket = this.text.indexOf('>', start);
    const subset = this.text.indexOf('[', start);
    const hasSubset = subset !== -1 && subset < bracket;
    const close = hasSubset ? this.text.indexOf(']', subset) : start;
    const end = close === -1 ? -1 : this.text.indexOf('>', close);
    if (end === -1) return this.fail(start, 'the document type is never closed');
    this.doctype = { start, end: end + 1 };
    return end + 1;
  }

  private fail(at: number, words: string): number {
    this.problem ??= { at, words };
    return this.text.length;
  }
}
