import type { FileSink, LastFile } from '../files/fileStore.ts';
import type { LastParts } from './lastParts.ts';

/** Adds one kind of part of events to a file: those that lie one after the other in a file of the last build are copied from it in one piece. */
export class PartSink {
  readonly #sink: FileSink;
  readonly #last: LastParts | null;
  readonly #between: Uint8Array;
  #isEmpty = true;
  /** What is yet to be copied. */
  #from: LastFile | null = null;
  #file = -1;
  #start = 0;
  #end = 0;

  /** `between`: stands between two parts. */
  constructor(sink: FileSink, last: LastParts | null, between: Uint8Array) {
    this.#sink = sink;
    this.#last = last;
    this.#between = between;
  }

  /** Adds the part of a row from a file of the last build. Out: false where it is in none. */
  take(row: number): boolean {
    const place = this.#last?.find(row) ?? null;
    if (place === null) return false;
    const { file, start, end } = place;
    if (this.#from === null || file !== this.#file || start !== this.#end + this.#between.length) {
      this.#flush();
      const opened = this.#last!.open(file);
      if (opened === null) return false;
      this.#separate();
      this.#from = opened;
      this.#file = file;
      this.#start = start;
    }
    this.#end = end;
    return true;
  }

  /** Adds the part of an event. */
  add(part: Uint8Array): void {
    this.#flush();
    this.#separate();
    this.#sink.add(part);
  }

  /** Adds what follows the parts. */
  end(text: string): void {
    this.#flush();
    this.#sink.add(text);
  }

  #separate(): void {
    if (!this.#isEmpty && this.#between.length > 0) this.#sink.add(this.#between);
    this.#isEmpty = false;
  }

  #flush(): void {
    this.#from?.copy(this.#start, this.#end, this.#sink);
    this.#from = null;
  }
}
