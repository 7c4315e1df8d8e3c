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
  private readonly asked = [new Asked(), new Asked(), new Asked(), new Asked()] as const;
  private own: ReadonlyMap<string, number> | null = null;
  private hasHome = false;
  private room = new Float32Array(1 << 10);

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

/** Slots are twice as many; they double with the numbers. What one article asks stays in the nearest memory. */
const FEW = 512;
/** More room is not kept for the next article. */
const MOST_KEPT = 1 << 14;

/** Numbers that one question was asked with, each once, and the answers. */
class Asked {
  count = 0;
  private numbers = new Uint32Array(FEW);
  private answers = new Float64Array(FEW);
  /** By the mixed bits of a number, its place counted from 1, or the next free slot; 0 is free. */
  private slots = new Uint32Array(2 * FEW);

  known(number: number): number | undefined {
    const place = this.slots[this.slotOf(number)]!;
    return place === 0 ? undefined : this.answers[place - 1];
  }

  note(number: number, answer: number): number {
    if (this.count === this.numbers.length) this.grow();
    this.numbers[this.count] = number;
    this.answers[this.count] = answer;
    this.count++;
    this.slots[this.slotOf(number)] = this.count;
    return answer;
  }

  /** Adds the numbers, then the answers. Out: where they end. */
  addTo(room: Float32Array, start: number): number {
    const { count } = this;
    for (let at = 0; at < count; at++) {
      room[start + at] = this.numbers[at]!;
      room[start + count + at] = this.answers[at]!;
    }
    return start + 2 * count;
  }

  clear(): void {
    if (this.numbers.length > MOST_KEPT) this.makeRoom(FEW);
    else if (this.count > 0) this.slots.fill(0);
    this.count = 0;
  }

  /** Where the place of the number stands, or would: never all slots are taken. */
  private slotOf(number: number): number {
    const last = this.slots.length - 1;
    const mixed = Math.imul(number, 0x9e3779b1);
    let slot = (mixed ^ (mixed >>> 15)) & last;
    for (;;) {
      const place = this.slots[slot]!;
      if (place === 0 || this.numbers[place - 1] === number) return slot;
      slot = (slot + 1) & last;
    }
  }

  private grow(): void {
    const { numbers, answers, count } = this;
    this.makeRoom(2 * numbers.length);
    this.numbers.set(numbers);
    this.answers.set(answers);
    for (let place = 1; place <= count; place++) this.slots[this.slotOf(numbers[place - 1]!)] = place;
  }

  private makeRoom(most: number): void {
    this.numbers = new Uint32Array(most);
    this.answers = new Float64Array(most);
    this.slots = new Uint32Array(2 * most);
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
