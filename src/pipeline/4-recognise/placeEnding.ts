/** How many place names end, as many words of other kinds do not. */
const ENDINGS =
  'ville burg burgh berg ford ton town ham bury borough boro shire chester wick stan land grad sk abad pur polis mouth field dale port haven stadt ovo evo ino iv via'.split(
    ' ',
  );

/** Endings by the code of their last letter: most names are told by one look. */
const BY_LAST: readonly (readonly string[])[] = Array.from({ length: 0x80 }, (_, code) =>
  ENDINGS.filter((ending) => ending.charCodeAt(ending.length - 1) === code),
);

/** Does the name end as many place names do ("…ville", "…GRAD")? */
export function hasPlaceEnding(name: string): boolean {
  const endings = BY_LAST[lowered(name.charCodeAt(name.length - 1))];
  if (endings === undefined) return false;
  for (let at = 0; at < endings.length; at += 1) if (endsIn(name, endings[at] as string)) return true;
  return false;
}

function endsIn(name: string, ending: string): boolean {
  const start = name.length - ending.length;
  if (start < 0) return false;
  for (let at = 0; at < ending.length; at += 1)
    if (lowered(name.charCodeAt(start + at)) !== ending.charCodeAt(at)) return false;
  return true;
}

/** An ASCII letter in lower case; what comes of other units is no letter. */
const lowered = (unit: number): number => unit | 0x20;
