import { FINITE_VERB, VERB } from './finiteVerb.ts';
import { rememberLast } from './rememberLast.ts';
import { verbAhead } from './verbAhead.ts';

/** A stretch of a sentence that can tell of one happening. Offsets into the text given, `end` excluded. */
export type Clause = { readonly start: number; readonly end: number };

/** What is done to somebody for an earlier deed, told with its own place and day. */
const TRIED =
  '(?:sentenced|jailed|fined|convicted|arrested|detained|charged|tried|guilty|prison|jail|custody|extradited|sued|wanted)';

/** Does what stands around an offset make a clause start there? */
type Sign = (sentence: string, at: number) => boolean;

/** A sign made of an expression, which is compiled when a sentence first asks for it. */
function sign(...ways: readonly string[]): Sign {
  const pattern = new RegExp(ways.join('|'), 'y');
  return (sentence, at) => {
    pattern.lastIndex = at;
    return pattern.test(sentence);
  };
}

/** The sign that a first word is followed by one of others. */
function then(...nexts: readonly Sign[]): Sign {
  const word = /\w+\s+/y;
  return (sentence, at) => {
    word.lastIndex = at;
    if (!word.test(sentence)) return false;
    const next = word.lastIndex;
    return nexts.some((fits) => fits(sentence, next));
  };
}

const WITH_TIME = `(?:later |then |also |now )?${VERB}`;
/** ", and later the men left" */
const AND_AFTER_COMMA = then(verbAhead(new RegExp(`${WITH_TIME}\\b`, 'y'), 0));

/** Other words after a comma where a clause of its own starts. */
const AFTER_COMMA = sign(
  '(?:while|whereas|but|although|though|after|before|when|where|which|who|whose|as(?! well)|since|because|so|then)\\s',
  `(?:later |then )?${VERB}(?:\\s+(?:near|in|at|on|by|from|to)|\\s(?:back |out |over |home )?(?:into|to|onto|from))\\b`,
  // "fifty soldiers, many of them taken prisoner in Mariupol, crossed into Sumy region"
  '(?:many|most|some|all|both|several|half|one|two|three|four|\\d+)\\sof\\s(?:them|whom)\\s',
);

/** The signs of words that need no comma. */
const FIRST_WORDS: readonly (readonly [words: string, sign: Sign])[] = [
  ['while whereas after before when', then(sign('[a-z]+ing\\s'), verbAhead(new RegExp(`${VERB}\\s`, 'y'), 1))],
  ['and', then(verbAhead(new RegExp(`${WITH_TIME}\\s`, 'y'), 0))],
  [
    'for',
    sign(
      `(?=for (?:allegedly )?(?:[a-z]+ing|(?:war )?crimes|the (?:murder|killing|robbery|rape|kidnapping|theft|attack|bombing|shooting)s?)\\s)(?<=\\b${TRIED}\\b[^.;]{0,80})`,
    ),
  ],
  [
    'accused suspected convicted wanted',
    sign('(?=\\w+\\s(?:of|in|for|over)\\s)(?<!\\b(?:was|were|is|are|been|be|being|had|has|he|she|they|it)\\s)'),
  ],
  [
    'was were has have may will must can',
    sign(
      '(?=(?:was|were|has been|have been|may|will|must|can)\\s[a-z]+)(?<=\\b(?:wanted|accused|suspected|convicted|blamed)\\s(?:for|of|over|in)\\s[^,;]{3,120})',
      // "a man who shot his brother in Bandon was jailed in Dublin"
      '(?=(?:was|were|has been|have been)\\s(?:later\\s)?(?:sentenced|jailed|fined|convicted|arrested|detained|charged|extradited|acquitted)\\b)(?<=\\bwho\\s[^,;]{8,140})',
    ),
  ],
  [
    'who', // "the remains of a nurse who vanished from Albany in 1987"
    sign(
      `who\\s(?:had\\s)?${VERB}\\s[^,;.]{3,80}\\b(?:in|on|since)\\s(?:[A-Z][a-z]+day|(?:January|February|March|April|May|June|July|August|September|October|November|December|\\d{1,2}\\s[A-Z][a-z]+)?\\s?(?:19|20)\\d\\d)[^,;.]{0,12}\\.?$`,
    ),
  ],
  ['under', sign('under\\s(?:a|an|the)\\s(?:[a-z-]+\\s)?(?:deal|agreement|accord|pact|truce|treaty)\\s')],
  ['on', sign('on(?:\\sfears| (?:suspicion|charges?|accusations|allegations) (?:of|that))\\s')],
  ['amid over', sign('\\w+\\sfears\\s')],
  ['in', sign('in connection with\\s')],
];

const AFTER_SPACE: ReadonlyMap<string, Sign> = new Map(
  FIRST_WORDS.flatMap(([words, fits]) => words.split(' ').map((word) => [word, fits] as const)),
);

/** Where a sentence may come apart: after a mark that parts it by itself; before a word after a comma; before one of the first words. */
const PLACE = new RegExp(
  [
    '(;\\s+|\\s+[—–]\\s+(?![А-ЯЁІЇЄҐ]))', // "на трассе Омск — Томск" goes on
    '(,)\\s+(?=([a-z]+)|\\d)',
    `\\s+(?=(${[...AFTER_SPACE.keys()].join('|')})\\s)`,
  ].join('|'),
  'g',
);

const SHORTEST = 12; // UTF-16 units; shorter stretches ("and died,") join the clause before them

/** Splits a sentence into clauses that together cover it. Words alone decide, so a clause may be a verb short; never empty. */
export const splitClauses = rememberLast((sentence: string): readonly Clause[] => {
  const clauses: Clause[] = [];
  let start = 0;
  PLACE.lastIndex = 0;
  for (let place = PLACE.exec(sentence); place !== null; place = PLACE.exec(sentence)) {
    const cut = PLACE.lastIndex;
    if (cut - start < SHORTEST || !isBoundary(sentence, place, cut)) continue;
    if (sentence.length - cut < SHORTEST) break;
    if (!endsClause(sentence, start, place.index, cut) || isQuoted(sentence, cut)) continue;
    clauses.push({ start, end: cut });
    start = cut;
  }
  clauses.push({ start, end: sentence.length });
  return clauses;
});

function isBoundary(sentence: string, [, mark, comma, word, first]: RegExpExecArray, cut: number): boolean {
  if (mark !== undefined) return true;
  const next = word ?? first ?? '';
  if (comma !== undefined && (next === 'and' ? AND_AFTER_COMMA : AFTER_COMMA)(sentence, cut)) return true;
  return AFTER_SPACE.get(next)?.(sentence, cut) ?? false;
}

/** "Men from Asino, Tara and Tula were killed": before an "and" that joins clauses there is a verb. */
function endsClause(sentence: string, start: number, end: number, cut: number): boolean {
  return !sentence.startsWith('and ', cut) || FINITE_VERB.test(sentence.slice(start, end));
}

/** Inside quotation marks a sentence is somebody's words and stays whole. */
function isQuoted(sentence: string, offset: number): boolean {
  if (!QUOTE.test(sentence)) return false;
  let open = false;
  for (let index = 0; index < offset; index++) {
    const character = sentence[index];
    if (character === '“') open = true;
    else if (character === '”') open = false;
    else if (character === '"') open = !open;
  }
  return open;
}

const QUOTE = /[“"]/;
