import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { CELLS } from '../5-resolve/homeTally.ts';
import type { OutletHome } from '../5-resolve/outletHome.ts';
import type { HomeLedger } from '../5-resolve/outletHomes.ts';
import { joinBytes, parsePart, partOf, partSpans } from './parts.ts';

/** Who knows where outlets are at home. */
type Homes = Pick<HomeLedger, 'homeOf'>;

/** The four things that are asked of a home. */
const QUESTIONS = ['shareOfAdmin1', 'shareOfCountry', 'shareAround', 'timesOfRow'] as const;

/**
 * Notes what is asked of an outlet's home while one article is worked on, and what was answered: as long as another home answers the same,
 * the same is found in the article. One tracer serves article after article.
 */
export class HomeTracer {
  private readonly asked: readonly Asked[];
  private own: ReadonlyMap<string, number> | null = null;
  private hasHome = false;

  constructor({ rowCount }: Pick<Gazetteer, 'rowCount'>) {
    this.asked = QUESTIONS.map((question) => new Asked(question === 'shareAround' ? CELLS : rowCount));
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

  /** What was asked and answered since `homesFor`. */
  trace(): Uint8Array {
    const own = JSON.stringify([...(this.own ?? [])]);
    if (!this.hasHome) return joinBytes([own]);
    return joinBytes([own, ...this.asked.flatMap(({ numbers, answers }) => [bytesOf(numbers), bytesOf(answers)])]);
  }

  private watched(home: OutletHome): OutletHome {
    const watch = (index: number) => {
      const [question, asked] = [QUESTIONS[index]!, this.asked[index]!];
      return (number: number): number => asked.note(number, home[question](number));
    };
    return { shareOfAdmin1: watch(0), shareOfCountry: watch(1), shareAround: watch(2), timesOfRow: watch(3) };
  }
}

/** Numbers that one question was asked with, each once, and the answers. */
class Asked {
  readonly numbers: number[] = [];
  readonly answers: number[] = [];
  private readonly isNoted: Uint8Array;

  constructor(most: number) {
    this.isNoted = new Uint8Array(most);
  }

  note(number: number, answer: number): number {
    if (this.isNoted[number] === 1) return answer;
    this.isNoted[number] = 1;
    this.numbers.push(number);
    this.answers.push(answer);
    return answer;
  }

  clear(): void {
    for (const number of this.numbers) this.isNoted[number] = 0;
    this.numbers.length = 0;
    this.answers.length = 0;
  }
}

/** Whether the outlet's home, as it is known now, answers all that was asked as it was answered. */
export function traceHolds(trace: Uint8Array, outlet: string | null, homes: Homes): boolean {
  const [own, ...parts] = partSpans(trace).map((span) => partOf(trace, span));
  const home = homes.homeOf(outlet, new Map(parsePart<[string, number][]>(own!)));
  if (home === null || parts.length === 0) return home === null && parts.length === 0;
  return QUESTIONS.every((question, index) => {
    const [numbers, answers] = [numbersOf(parts[2 * index]!), numbersOf(parts[2 * index + 1]!)];
    return numbers.every((number, at) => Math.fround(home[question](number)) === answers[at]);
  });
}

const bytesOf = (numbers: readonly number[]): Uint8Array => new Uint8Array(Float32Array.from(numbers).buffer);

const numbersOf = (bytes: Uint8Array): Float32Array => new Float32Array(bytes.slice().buffer);
