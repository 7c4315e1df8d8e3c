import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { CELLS } from '../5-resolve/homeTally.ts';
import type { OutletHome } from '../5-resolve/outletHome.ts';
import type { HomeLedger } from '../5-resolve/outletHomes.ts';
import { joinBytes, parsePart, partOf, partSpans } from './parts.ts';

/** Who knows where outlets are at home. */
type Homes = Pick<HomeLedger, 'homeOf'>;

/** The four things that are asked of a home. */
const QUESTIONS = ['shareOfAdmin1', 'shareOfCountry', 'shareAround', 'timesOfRow'] as const;
const NUMBER_BYTES = 4;

/**
 * Notes what is asked of an outlet's home while one article is worked on, and what was answered: as long as another home answers the same,
 * the same is found in the article. One tracer serves article after article.
 */
export class HomeTracer {
  private readonly asked: readonly [Asked, Asked, Asked, Asked];
  private own: ReadonlyMap<string, number> | null = null;
  private hasHome = false;
  private room = new Float32Array(1 << 10);

  constructor({ rowCount }: Pick<Gazetteer, 'rowCount'>) {
    this.asked = [new Asked(rowCount), new Asked(rowCount), new Asked(CELLS), new Asked(rowCount)];
  }

  /** Homes that are asked for one article. */
  homesFor(homes: Homes): Homes {
    for (const asked of this.asked) asked.clear();
    this.own = null;
    this.hasHome = false;
    return {
      homeOf: (outlet, own) => {
        const home = homes.homeOf(outlet, own);
        this.own = own;
        this.hasHome = home !== null;
        return home === null ? null : this.watched(home);
      },
    };
  }

  /** What was asked and answered since `homesFor`: how often each question was asked; of each in turn what it was asked with, and the answers. */
  trace(): Uint8Array {
    const own = JSON.stringify([...(this.own ?? [])]);
    if (!this.hasHome) return joinBytes([own]);
    let end: number = QUESTIONS.length;
    for (const { count } of this.asked) end += 2 * count;
    if (end > this.room.length) this.room = new Float32Array(2 * end);
    end = QUESTIONS.length;
    for (const [question, asked] of this.asked.entries()) {
      this.room[question] = asked.count;
      end = asked.addTo(this.room, end);
    }
    return joinBytes([own, new Uint8Array(this.room.buffer, 0, NUMBER_BYTES * end)]);
  }

  /** A home that is asked the same again gives what was noted. */
  private watched(home: OutletHome): OutletHome {
    const [admin1, country, around, times] = this.asked;
    return {
      shareOfAdmin1: (row) => admin1.known(row) ?? admin1.note(row, home.shareOfAdmin1(row)),
      shareOfCountry: (row) => country.known(row) ?? country.note(row, home.shareOfCountry(row)),
      shareAround: (cell) => around.known(cell) ?? around.note(cell, home.shareAround(cell)),
      timesOfRow: (row) => times.known(row) ?? times.note(row, home.timesOfRow(row)),
    };
  }
}

/** Numbers that one question was asked with, each once, and the answers. */
class Asked {
  private readonly numbers: number[] = [];
  private readonly answers: number[] = [];
  /** Where the answer stands, counted from 1; 0 where it was not asked. */
  private readonly placeOf: Uint32Array;

  /** Numbers from 0 up to `most`, which is not one of them. */
  constructor(most: number) {
    this.placeOf = new Uint32Array(most);
  }

  known(number: number): number | undefined {
    const place = this.placeOf[number];
    return place === undefined || place === 0 ? undefined : this.answers[place - 1];
  }

  note(number: number, answer: number): number {
    this.placeOf[number] = this.numbers.push(number);
    this.answers.push(answer);
    return answer;
  }

  get count(): number {
    return this.numbers.length;
  }

  /** Adds the numbers, then the answers. Out: where they end. */
  addTo(room: Float32Array, start: number): number {
    room.set(this.numbers, start);
    room.set(this.answers, start + this.count);
    return start + 2 * this.count;
  }

  clear(): void {
    for (const number of this.numbers) this.placeOf[number] = 0;
    this.numbers.length = 0;
    this.answers.length = 0;
  }
}

/** Whether the outlet's home, as it is known now, answers all that was asked as it was answered. */
export function traceHolds(trace: Uint8Array, outlet: string | null, homes: Homes): boolean {
  const [own, asked] = partSpans(trace).map((span) => partOf(trace, span));
  const home = homes.homeOf(outlet, new Map(parsePart<[string, number][]>(own!)));
  if (home === null || asked === undefined) return home === null && asked === undefined;
  const room = new Float32Array(asked.slice().buffer);
  let start = QUESTIONS.length;
  return QUESTIONS.every((question, index) => {
    const [first, count] = [start, room[index]!];
    start += 2 * count;
    for (let at = first; at < first + count; at++)
      if (Math.fround(home[question](room[at]!)) !== room[at + count]) return false;
    return true;
  });
}
