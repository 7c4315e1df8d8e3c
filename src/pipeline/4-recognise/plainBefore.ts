const UNEVEN = /\s\s|[^\S ]/;

/** What stands from `from` to `to`, in lower case and with single spaces: most texts have no others, and need no second string. */
export function plainBefore(text: string, from: number, to: number): string {
  const before = text.slice(from, to).toLowerCase();
  return UNEVEN.test(before) ? before.replace(/\s+/g, ' ') : before;
}
