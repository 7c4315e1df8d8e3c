/** Different texts, each with a number: its place in `all`. */
export class Numbered<Text extends string> {
  readonly all: Text[];
  private readonly numbers = new Map<Text, number>();

  /** `known`: those that have their numbers already. */
  constructor(known: readonly Text[] = []) {
    this.all = [...known];
    for (let number = 0; number < known.length; number++) this.numbers.set(known[number]!, number);
  }

  numberOf(text: Text): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.all.length);
    return this.all.push(text) - 1;
  }

  /** The number here of text `number` of another list. `known`: what was found for each before, plus 1; 0 where none was. */
  renumber(number: number, texts: readonly Text[], known: Uint32Array): number {
    if (known[number] === 0) known[number] = this.numberOf(texts[number]!) + 1;
    return known[number]! - 1;
  }
}
