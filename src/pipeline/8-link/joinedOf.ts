import type { ArticleFacts } from '../../model/article.ts';
import { foldCopies } from './foldCopies.ts';
import type { Linkable } from './linkable.ts';
import { byWorth } from './rankReports.ts';

/**
 * A happening of several reports, which are numbers: the originals, the one that speaks for them first, each with its copies after it; and
 * those left out, whose article says the same already.
 */
export type Joined = { readonly originals: readonly (readonly number[])[]; readonly dropped: readonly number[] };

/** `was`: for each report its number among those of before, or -1; `nowOf`: the other way round. */
type Run = {
  readonly reports: readonly Linkable[];
  readonly articles: ReadonlyMap<string, Pick<ArticleFacts, 'published'>>;
  readonly was: Int32Array;
  readonly nowOf: Int32Array;
};

/** Orders the reports of each happening and folds copies; what the very same reports were `last` is not worked out again. */
export function joinedOf(happenings: readonly (readonly number[])[], run: Run, last: readonly Joined[]): Joined[] {
  const { reports, articles } = run;
  const worth = byWorth(articles);
  const before = joinedBefore(run, last);
  return happenings.map((members): Joined => {
    const known = before(members);
    if (known !== null) return known;
    const sorted = [...members].sort((a, b) => worth(reports[a]!, reports[b]!));
    const told = sorted.map((number) => {
      const { quote, article } = reports[number]!;
      return { number, quote, article };
    });
    const originals = foldCopies(told).map(({ report, copies }) => [report, ...copies].map(({ number }) => number));
    const isKept = new Set(originals.flat());
    return { originals, dropped: sorted.filter((number) => !isKept.has(number)) };
  });
}

/** What a happening of the same reports was before, in the numbers of now; null where there was none. */
function joinedBefore({ was, nowOf }: Run, last: readonly Joined[]): (members: readonly number[]) => Joined | null {
  const happeningOf = new Map<number, number>();
  for (const [happening, { originals, dropped }] of last.entries())
    for (const number of [...originals.flat(), ...dropped]) happeningOf.set(number, happening);
  const sizes = last.map(({ originals, dropped }) => originals.flat().length + dropped.length);
  const inNumbersOfNow = (numbers: readonly number[]): number[] => numbers.map((number) => nowOf[number]!);
  return (members) => {
    const happening = happeningOf.get(was[members[0]!]!);
    if (happening === undefined || sizes[happening] !== members.length) return null;
    if (!members.every((number) => happeningOf.get(was[number]!) === happening)) return null;
    const { originals, dropped } = last[happening]!;
    return { originals: originals.map(inNumbersOfNow), dropped: inNumbersOfNow(dropped) };
  };
}
