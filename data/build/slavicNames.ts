const COUNTRIES = new Set(['RU', 'UA', 'BY', 'KZ', 'KG', 'UZ', 'TJ', 'TM', 'MD', 'GE', 'AM', 'AZ']);
const RULES: readonly (readonly [pattern: RegExp, to: string])[] = [
  [/skiy\b/g, 'sky'],
  [/tskiy\b/g, 'tsky'],
  [/iy\b/g, 'y'],
  [/yy\b/g, 'y'],
  [/oye\b/g, 'oe'],
  [/aya\b/g, 'aia'],
];
/** The Ukrainian system of 2010 writes я, ю, є, й inside a word as ia, iu, ie, i. */
const UKRAINIAN: readonly (readonly [pattern: RegExp, to: string])[] = [
  [/([bcdfghklmnprstvz])'?y([aue])/g, '$1i$2'],
  [/([aeou])y(?=[bcdfghklmnprstvz']|\b)/g, '$1i'],
];

/** Other romanisations of one name: "Afipskiy" → "Afipsky"; in Ukraine "Armyansk" → "Armiansk", "Ilovays'k" → "Ilovais'k". */
export function slavicNames(name: string, country: string | null): string[] {
  if (country === null || !COUNTRIES.has(country)) return [];
  const names = new Set<string>();
  for (const [pattern, to] of RULES) names.add(name.replace(pattern, to));
  if (country === 'UA') names.add(UKRAINIAN.reduce((made, [pattern, to]) => made.replace(pattern, to), name));
  names.delete(name);
  return [...names];
}
