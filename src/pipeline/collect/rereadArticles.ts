import { contentHash } from '../../model/contentHash.ts';
import type { FoundFile } from '../1-read/findFiles.ts';
import type { ReadItem, ReadOptions } from '../1-read/reader.ts';
import { readFileItems } from '../1-read/readInputs.ts';
import type { Effects } from '../effects.ts';

/**
 * Finds articles of files that were not read in this build, as JSON. Asked in the order of the input, it reads each file once: the last
 * file stays open where the last article ended.
 */
export class RereadArticles {
  private readonly effects: Effects;
  private readonly options: ReadOptions;
  private open: { readonly path: string; readonly items: AsyncIterator<ReadItem> } | null = null;

  constructor(effects: Effects, options: ReadOptions) {
    this.effects = effects;
    this.options = options;
  }

  /** Throws when the file changed while the build ran. */
  async find(file: FoundFile, hash: string): Promise<string> {
    const found = (await this.findAhead(file, hash)) ?? (await this.findFromStart(file, hash));
    if (found === null) throw new Error('the articles changed while they were read; run the build again');
    return found;
  }

  private findFromStart(file: FoundFile, hash: string): Promise<string | null> {
    this.open = { path: file.path, items: readFileItems(file, this.effects, this.options)[Symbol.asyncIterator]() };
    return this.findAhead(file, hash);
  }

  private async findAhead({ path }: FoundFile, hash: string): Promise<string | null> {
    if (this.open?.path !== path) return null;
    for (;;) {
      const { value, done } = await this.open.items.next();
      if (done === true) return null;
      if (value.kind !== 'article') continue;
      const json = JSON.stringify(value.article);
      if (contentHash(json) === hash) return json;
    }
  }
}
