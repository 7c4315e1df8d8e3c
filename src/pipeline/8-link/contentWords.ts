import { STOP_WORDS } from './stopWords.ts';

const WORD = /\p{L}[\p{L}\p{M}’'-]*|\d[\d.,]*\d|\d/gu;

/** Spelt-out numbers that headlines print in figures. */
const NUMBERS: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  dozen: '12',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  hundred: '100',
  'one-hundred': '100',
  thousand: '1000',
};

/** Days and years: the day is compared as a day, so that two things of one date do not look alike for it. */
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const DATE = new RegExp(
  `\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s+(?:19|20)\\d\\d\\b)?|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(?:19|20)\\d\\d\\b)?|\\b(?:19|20)\\d\\d(?:[-/.]\\d{1,2}){0,2}\\b|\\b\\d{1,2}[:.]\\d\\d\\s*(?:a\\.?m|p\\.?m)?\\b`,
  'giu',
);

/** Words of news that mean one thing, by stem, so that "blast" and "explosion" agree. Each list is one meaning; its first word stands for it. */
const ALIKE: readonly (readonly string[])[] = [
  ['kill', 'die', 'dead', 'death', 'fatal', 'slain', 'perish', 'deadly', 'kille', 'fatality', 'lives'],
  ['injur', 'wound', 'hurt', 'casualty'],
  ['detain', 'arrest', 'custody', 'apprehend', 'seiz', 'nabb'],
  ['protest', 'demonstrat', 'rally', 'demonstrator', 'protester', 'march', 'picket', 'marcher'],
  ['explo', 'blast', 'explosion', 'detonat', 'blew', 'explosiv', 'bomb', 'bombing'],
  ['fire', 'blaze', 'burn', 'flame', 'ablaze', 'inferno', 'burnt'],
  ['shell', 'bombard', 'artillery'],
  ['strike', 'struck', 'hit', 'attack', 'hitt', 'raid'],
  [
    'mobilis',
    'mobiliz',
    'mobilisation',
    'mobilization',
    'draft',
    'conscript',
    'reservist',
    'draftee',
    'conscription',
    'callup',
    'recruit',
  ],
  ['soldier', 'troop', 'serviceman', 'servicemen', 'soldiers', 'serviceperson'],
  ['crash', 'collid', 'collision', 'accident', 'derail'],
  ['flood', 'inundat', 'floodwater', 'flooding', 'submerg'],
  ['quake', 'earthquake', 'tremor', 'aftershock'],
  ['drone', 'uav', 'quadcopter', 'shahed'],
  ['missil', 'rocket'],
  ['police', 'officer', 'policeman', 'policemen', 'cop'],
  ['steal', 'stole', 'theft', 'stolen', 'robb', 'robbery', 'thief', 'burglar', 'burglary'],
  ['plane', 'aircraft', 'jet', 'airliner', 'airplane'],
  ['child', 'children', 'kid', 'boy', 'girl', 'schoolboy', 'schoolgirl'],
  ['send', 'sent', 'depart', 'departure', 'left', 'leave', 'deploy', 'dispatch', 'escort', 'set'],
  ['shot', 'shoot', 'shooting', 'gunfire', 'gunman', 'gunmen', 'shooter'],
  ['evacuat', 'flee', 'fled', 'evacuation', 'evacuee'],
  ['doctor', 'medic', 'physician'],
  ['hospital', 'clinic'],
  ['elect', 'ballot', 'poll', 'voter', 'election'],
  ['building', 'house', 'apartment', 'residential', 'flat', 'block', 'home', 'hous', 'high-rise'],
  ['office', 'centre', 'center'],
  ['women', 'woman', 'mother', 'wives', 'wife', 'pensioner'],
  ['councillor', 'council', 'lawmaker', 'deputy', 'deputies', 'parliament', 'assembly', 'duma'],
  ['approv', 'approve', 'pass', 'passed', 'adopt', 'vote', 'vot'],
  ['electricity', 'power', 'blackout', 'outage'],
  ['summon', 'notice', 'summons'],
];

const MEANING: ReadonlyMap<string, string> = new Map(
  ALIKE.flatMap((words) => words.map((word) => [word, words[0]!] as const)),
);

/**
 * The words of a quote that tell which happening it is, in text order, repeats kept: stems of content words, names among
 * them, and numbers as "#n". Light English stemming; words in other scripts lose no more than a final "s".
 */
export function contentWords(quote: string): string[] {
  const words: string[] = [];
  const composed = ASCII.test(quote) ? quote : quote.normalize('NFC');
  const dateless = HAS_DIGIT.test(composed) ? composed.replace(DATE, ' ') : composed; // every date has a digit
  for (const raw of dateless.match(WORD) ?? []) {
    const word = knownWordOf(raw);
    if (word !== null) words.push(word);
  }
  return words;
}

const HAS_DIGIT = /\d/u;
const ASCII = /^[ -~]*$/;

/** What `wordOf` said before: news repeats its words. Begun anew when full, so that no run holds more. */
const known = new Map<string, string | null>();
const KNOWN_MOST = 50_000;

function knownWordOf(raw: string): string | null {
  const found = known.get(raw);
  if (found !== undefined) return found;
  const word = wordOf(raw);
  if (known.size >= KNOWN_MOST) known.clear();
  known.set(raw, word);
  return word;
}

function wordOf(raw: string): string | null {
  if (/^\d/u.test(raw)) return `#${raw.replace(/[.,](?=\d{3}\b)/gu, '').replace(/[.,]$/u, '')}`;
  const lower = raw
    .toLowerCase()
    .replace(/[’']s?$/u, '')
    .replace(/’/gu, "'");
  const number = NUMBERS[lower];
  if (number !== undefined) return `#${number}`;
  if (STOP_WORDS.has(lower) || lower.length < 3) return null;
  const stem = stemOf(lower);
  return MEANING.get(lower) ?? MEANING.get(stem) ?? stem;
}

/** Takes the endings of number and tense off: "buses" and "bus", "detained" and "detains" meet. */
function stemOf(word: string): string {
  if (word.length < 5) return word.replace(/(?<=[^s])s$/u, '');
  return word
    .replace(/(?:ies|ied)$/u, 'y')
    .replace(/(?:sses|shes|ches|xes|ses)$/u, (ending) => ending.slice(0, -2))
    .replace(/(?<=[^s])s$/u, '')
    .replace(/(?<=.{3})(?:ing|ed)$/u, '')
    .replace(/(?<=.{3})e$/u, '');
}
