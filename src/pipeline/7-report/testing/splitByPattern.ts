import { FINITE_VERB, VERB } from '../finiteVerb.ts';
import type { Clause } from '../splitClauses.ts';

const SUBJECT = `(?:(?:[A-Z][\\w’'-]*|the|a|an|his|her|their|its|some|many|more|two|three|four|five|several|he|she|it|they|\\d[\\d,.]*|[a-z]+s)\\s+){1,5}`;

/** What is done to somebody for an earlier deed, told with its own place and day. */
const TRIED =
  '(?:sentenced|jailed|fined|convicted|arrested|detained|charged|tried|guilty|prison|jail|custody|extradited|sued|wanted)';

/** Where a sentence comes apart. Each alternative stands where a clause with its own verb follows. */
const BOUNDARY = new RegExp(
  [
    '\\s*;\\s+',
    '\\s+[—–]\\s+(?![А-ЯЁІЇЄҐ])', // "на трассе Омск — Томск" goes on
    `,\\s+(?=(?:while|whereas|but|although|though|after|before|when|where|which|who|whose|as(?! well)|since|because|so|then)\\s)`,
    `\\s+(?=(?:while|whereas|after|before|when)\\s+(?:[a-z]+ing\\s|${SUBJECT}${VERB}\\s))`,
    `,\\s+(?=and\\s+(?:${SUBJECT})?(?:later |then |also |now )?${VERB}\\b)`,
    `,\\s+(?=(?:later |then )?${VERB}\\s+(?:near|in|at|on|by|from|to)\\b)`,
    `\\s+(?=and\\s+(?:${SUBJECT})?(?:later |then |also |now )?${VERB}\\s)`,
    `\\s+(?=for (?:allegedly )?(?:[a-z]+ing|(?:war )?crimes|the (?:murder|killing|robbery|rape|kidnapping|theft|attack|bombing|shooting)s?)\\s)(?<=\\b${TRIED}\\b[^.;]{0,80})`,
    '\\s+(?=(?:accused|suspected|convicted|wanted)\\s(?:of|in|for|over)\\s)(?<!\\b(?:was|were|is|are|been|be|being|had|has|he|she|they|it)\\s)',
    `\\s+(?=(?:was|were|has been|have been|may|will|must|can)\\s[a-z]+)(?<=\\b(?:wanted|accused|suspected|convicted|blamed)\\s(?:for|of|over|in)\\s[^,;]{3,120})`,
    // "a man who shot his brother in Bandon was jailed in Dublin"
    `\\s+(?=(?:was|were|has been|have been)\\s(?:later\\s)?(?:sentenced|jailed|fined|convicted|arrested|detained|charged|extradited|acquitted)\\b)(?<=\\bwho\\s[^,;]{8,140})`,
    // "the remains of a nurse who vanished from Albany in 1987"
    `\\s+(?=who\\s(?:had\\s)?${VERB}\\s[^,;.]{3,80}\\b(?:in|on|since)\\s(?:[A-Z][a-z]+day|(?:January|February|March|April|May|June|July|August|September|October|November|December|\\d{1,2}\\s[A-Z][a-z]+)?\\s?(?:19|20)\\d\\d)[^,;.]{0,12}\\.?$)`,
    // "fifty soldiers, many of them taken prisoner in Mariupol, crossed into Sumy region"
    `,\\s+(?=(?:many|most|some|all|both|several|half|one|two|three|four|\\d+)\\sof\\s(?:them|whom)\\s)`,
    `,\\s+(?=(?:later |then )?${VERB}\\s(?:back |out |over |home )?(?:into|to|onto|from)\\b)`,
    '\\s+(?=under\\s(?:a|an|the)\\s(?:[a-z-]+\\s)?(?:deal|agreement|accord|pact|truce|treaty)\\s)',
    '\\s+(?=(?:on|amid|over)\\s+fears\\s)',
    '\\s+(?=(?:on (?:suspicion|charges?|accusations|allegations) (?:of|that)|in connection with)\\s)',
  ].join('|'),
  'g',
);

const SHORTEST = 12; // UTF-16 units; shorter stretches ("and died,") join the clause before them

/** Splits a sentence as `splitClauses` must: every boundary said in one pattern, tried at each character. */
export function splitByPattern(sentence: string): readonly Clause[] {
  const cuts: number[] = [0];
  BOUNDARY.lastIndex = 0;
  for (let match = BOUNDARY.exec(sentence); match !== null; match = BOUNDARY.exec(sentence)) {
    const cut = match.index + match[0].length;
    const isLong = cut - cuts.at(-1)! >= SHORTEST && sentence.length - cut >= SHORTEST;
    if (isLong && endsClause(sentence.slice(cuts.at(-1), match.index), sentence.slice(cut)) && !isQuoted(sentence, cut))
      cuts.push(cut);
  }
  return cuts.map((start, index) => ({ start, end: cuts[index + 1] ?? sentence.length }));
}

/** "Men from Asino, Tara and Tula were killed": before an "and" that joins clauses there is a verb. */
function endsClause(before: string, after: string): boolean {
  return !after.startsWith('and ') || FINITE_VERB.test(before);
}

/** Inside quotation marks a sentence is somebody's words and stays whole. */
function isQuoted(sentence: string, offset: number): boolean {
  let open = false;
  for (let index = 0; index < offset; index++) {
    const character = sentence[index];
    if (character === '“') open = true;
    else if (character === '”') open = false;
    else if (character === '"') open = !open;
  }
  return open;
}
