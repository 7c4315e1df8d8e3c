/** What the names of first-level units end or begin with, and how else the same word is written. */
const TYPE_WORDS =
  /\s+(oblast'?|krai|kray|republic|okrug|autonomous okrug|autonomous oblast|autonomous region|province|state|region|governorate|city|district|department|county|prefecture|voivodeship|canton|parish|division|municipality)$/i;
const TYPE_BEFORE = /^(state|republic|province|region|department|canton|county|district|city) of\s+/i;

/** Words that newspapers put after the bare name, by country; other countries get "Province", "Region". */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  RU: ['Oblast', 'Region', 'Krai', 'Republic', 'Province', 'Territory'],
  UA: ['Oblast', 'Region', 'Province'],
  BY: ['Oblast', 'Region', 'Voblast', 'Province'],
  KZ: ['Oblast', 'Region', 'Province'],
  KG: ['Oblast', 'Region', 'Province'],
  UZ: ['Oblast', 'Region', 'Province'],
  US: ['State'],
  IN: ['State'],
  AU: ['State'],
  NG: ['State'],
  MX: ['State'],
  BR: ['State'],
  MM: ['State', 'Region'],
  SD: ['State'],
  SS: ['State'],
  VE: ['State'],
  MY: ['State'],
  DE: ['State'],
  AT: ['State'],
  JP: ['Prefecture'],
  GR: ['Region'],
  PL: ['Voivodeship', 'Province', 'Region'],
  IQ: ['Governorate', 'Province'],
  SY: ['Governorate', 'Province'],
  EG: ['Governorate', 'Province'],
  YE: ['Governorate', 'Province'],
  JO: ['Governorate', 'Province'],
  LB: ['Governorate', 'Province'],
  TN: ['Governorate', 'Province'],
  IE: ['County'],
  KE: ['County'],
  RO: ['County'],
  HU: ['County'],
  HR: ['County'],
  SE: ['County', 'Province'],
  NO: ['County', 'Province'],
  EE: ['County'],
  LT: ['County'],
  CO: ['Department'],
  PE: ['Department', 'Region'],
  BO: ['Department'],
  UY: ['Department'],
  PY: ['Department'],
  HT: ['Department'],
  GT: ['Department'],
  HN: ['Department'],
  SV: ['Department'],
  NI: ['Department'],
  CH: ['Canton'],
};
const DEFAULT_TYPES = ['Province', 'Region'];

/**
 * The names a first-level unit goes by: as given, bare ("Omsk"), and with each type word its country uses ("Omsk Oblast", "Omsk Region",
 * "Republic of Karelia"). Russian adjectives give their stem as well ("Arkhangelskaya" → "Arkhangelsk", "Leningradskaya" → "Leningrad").
 */
export function unitNames(name: string, country: string): string[] {
  const bare = name
    .replace(/\s*\(.*?\)/g, '')
    .replace(TYPE_WORDS, '')
    .replace(TYPE_BEFORE, '')
    .replaceAll("'", '');
  const stems = new Set([bare]);
  if (country === 'RU') for (const stem of russianStems(bare)) stems.add(stem);
  return [name, ...[...stems].flatMap((stem) => namesOfStem(stem, country))];
}

function namesOfStem(stem: string, country: string): string[] {
  const types = TYPES[country] ?? DEFAULT_TYPES;
  const names = [stem, ...types.map((type) => `${stem} ${type}`)];
  if (types.includes('Republic')) names.push(`Republic of ${stem}`);
  if (types.includes('State')) names.push(`State of ${stem}`);
  if (country === 'RU' && /[kg]$/.test(stem)) names.push(...ADJECTIVE_ENDINGS.map((ending) => `${stem}${ending}`));
  if (country === 'IE') names.push(`County ${stem}`, `Co. ${stem}`);
  return names;
}

/** "Omsk" → "Omskaya", "Omsky", "Omskiy": from -sk names the adjective is regular. */
const ADJECTIVE_ENDINGS = ['aya', 'y', 'iy', 'ii', 'oye'];

function russianStems(bare: string): string[] {
  const stems: string[] = [];
  const adjective = /^(.*)sk(aya|iy|y|ii|oye)$/.exec(bare);
  if (adjective !== null) stems.push(adjective[1] as string, `${adjective[1]}sk`);
  if (bare.endsWith('iya')) stems.push(`${bare.slice(0, -3)}ia`);
  return stems;
}
