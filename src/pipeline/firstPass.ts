/** Characters of text whose results are kept at most: some 2,000 articles of local news. In a longer input the homes are soon known, and the first pass is short. */
const MOST_CHARACTERS = 4_000_000;

/**
 * What a first pass made of each text, for a second pass that reads the same texts anew. Each result is given back once.
 * Bounded: what does not fit is not kept, and must be made again.
 */
export class FirstPass<Result> {
  private readonly results = new Map<string, Result>();
  private readonly mostCharacters: number;
  private characters = 0;

  constructor(mostCharacters: number = MOST_CHARACTERS) {
    this.mostCharacters = mostCharacters;
  }

  keep(text: string, result: Result): void {
    if (this.results.has(text) || this.characters + text.length > this.mostCharacters) return;
    this.characters += text.length;
    this.results.set(text, result);
  }

  take(text: string): Result | undefined {
    if (this.results.size === 0) return undefined; // to look a text up, all of it is hashed
    const result = this.results.get(text);
    if (result === undefined) return undefined;
    this.results.delete(text);
    this.characters -= text.length;
    return result;
  }
}
