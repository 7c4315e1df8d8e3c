/** A place that an event must have: any of `names`, as written or as the gazetteer has it, inside `within` (a unit or a country) if given. */
export type WantedPlace = {
  readonly role: string;
  readonly names: readonly string[];
  readonly within: string | null;
};

/** An event that an item should give. `*` among `days` or `categories`: any will do. */
export type WantedEvent = {
  readonly written: string;
  /** Each entry is a set of places that is right. */
  readonly places: readonly (readonly WantedPlace[])[];
  readonly days: readonly string[];
  readonly categories: readonly string[];
  /** May be there or not. */
  readonly isOptional: boolean;
  /** One event at all its places, or one at each. */
  readonly isSpread: boolean;
};

/** A short article and what a careful editor would put on the map for it. */
export type NewsItem = {
  readonly name: string;
  readonly published: string;
  readonly outlet: string;
  readonly text: string;
  readonly wanted: readonly WantedEvent[];
};

/** Reads a file of items; its form is told in the first lines of `first.txt`. */
export function readNewsItems(written: string): NewsItem[] {
  return written
    .split(/^== /mu)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.trimEnd().split('\n');
      const [name = '', published = '', outlet = ''] = head.split(' | ');
      const text = lines.filter((line) => !/^[>?] /u.test(line)).join('\n');
      return { name, published, outlet, text: text.trim(), wanted: lines.flatMap(wantedEvent) };
    });
}

function wantedEvent(line: string): WantedEvent[] {
  if (!/^[>?] /u.test(line)) return [];
  const [places = '', days = '', categories = ''] = line.slice(2).split(' | ');
  const isSpread = places.includes(' & ');
  return [
    {
      written: line,
      places: places.split(' / ').map((set) => set.split(isSpread ? ' & ' : ' + ').map(wantedPlace)),
      days: days.split('/'),
      categories: categories.trim().split('/'),
      isOptional: line.startsWith('?'),
      isSpread,
    },
  ];
}

function wantedPlace(written: string): WantedPlace {
  const [, role = '', names = '', within = null] = /^(\w+) ([^@]+)(?:@(.+))?$/u.exec(written.trim()) ?? [];
  return { role, names: names.split('/'), within };
}
