import { TITLES } from '../../gazetteer/foldName.ts';
import { addToNameHash, EMPTY_NAME_HASH } from '../../gazetteer/nameFilter.ts';
import { hashWord } from './hashWord.ts';
import type { Tokens } from './tokens.ts';

const SPACE = 0x20;
const [LOWER_A, LOWER_Z] = [0x61, 0x7a];
const TITLE_HASHES = new Set([...TITLES.keys()].map(hashWord));

/**
 * Reads a name that grows word by word as folding would read it, without making a string: the hash of its folded letters, as long as they
 * are plain (ASCII letters, one space between words, no word that folding shortens).
 */
export class PlainReading {
  hash = EMPTY_NAME_HASH;
  isPlain = true;
  private at = 0;
  private read = -1;

  /** Starts a name at an offset of the text. */
  start(at: number): void {
    this.hash = EMPTY_NAME_HASH;
    this.isPlain = true;
    this.at = at;
    this.read = -1;
  }

  /** Goes on to the end of the token, if it was not read yet. `units`: the text. */
  goOn(units: Uint16Array, tokens: Tokens, token: number): void {
    if (!this.isPlain || token === this.read) return;
    this.read = token;
    if (TITLE_HASHES.has(tokens.hash[token] as number)) {
      this.isPlain = false;
      return;
    }
    const start = tokens.start[token] as number;
    const end = tokens.end[token] as number;
    let hash = this.hash;
    if (start !== this.at) {
      if (start !== this.at + 1 || units[this.at] !== SPACE) {
        this.isPlain = false;
        return;
      }
      hash = addToNameHash(hash, SPACE);
    }
    for (let at = start; at < end; at += 1) {
      const unit = units[at] as number;
      const lower = unit | 0x20;
      if (lower < LOWER_A || lower > LOWER_Z || unit > LOWER_Z) {
        this.isPlain = false;
        return;
      }
      hash = addToNameHash(hash, lower);
    }
    this.hash = hash;
    this.at = end;
  }
}
