import type { Report } from '../../model/report.ts';

/** What a report may be linked with: reports an editor set apart only with those of the same word. For keys; "" for most. */
export const apartOf = ({ ties }: { readonly ties?: Report['ties'] | undefined }): string =>
  ties?.apart === undefined ? '' : `apart ${ties.apart}`;

/**
 * Joins the happenings that hold reports with the same word of `ties.together`.
 * In: happenings as lists of indices into `groups`, lists of reports. Out: the same, joined; in order of the first index.
 */
export function joinTied(
  happenings: readonly (readonly number[])[],
  groups: readonly (readonly { readonly ties?: Report['ties'] | undefined }[])[],
): readonly (readonly number[])[] {
  const holder = new Map<string, number[]>();
  const joined: (readonly number[])[] = [];
  for (const members of happenings) {
    const words = new Set(members.flatMap((member) => groups[member]!.flatMap(({ ties }) => ties?.together ?? [])));
    const known = [...new Set([...words].map((word) => holder.get(word)).filter((one) => one !== undefined))];
    if (words.size === 0) joined.push(members);
    else {
      const all = [...members, ...known.flat()];
      for (const [word, held] of holder) if (known.includes(held)) holder.set(word, all);
      for (const word of words) holder.set(word, all);
    }
  }
  const tied = [...new Set(holder.values())].map((members) => [...members].sort((a, b) => a - b));
  return [...joined, ...tied].sort((a, b) => a[0]! - b[0]!);
}
