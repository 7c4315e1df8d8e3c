import { rememberLast } from './rememberLast.ts';

/** A verb of the past or its participle, with the form of "be" before it. */
const PAST_VERB =
  /(?:\b(is|are|be|get|gets|was|were|been|being)\s(?:(?:also|now|still|not|often|usually|later|then|\w+ly)\s)?)?\b([a-z]{2,}ed|began|begun|broke|brought|burnt|came|caught|chose|cut|drew|drove|fell|fled|flew|fought|found|froze|gave|given|grew|held|hit|hurt|knit|landed|left|lost|made|met|overran|paid|put|ran|rang|rose|sank|saw|seen|sent|set|shot|shown|shook|shrank|shut|slid|sold|spent|split|spread|stole|stolen|struck|swam|swept|swore|sworn|taken|threw|thrown|took|tore|torn|went|won|withdrew|beaten|bitten|blown|blew|broken|driven|fallen|risen|frozen|shaken|sunk|hidden|ridden|written)\b/gu;
const PRESENT = new Set(['is', 'are', 'be', 'get', 'gets']);

/** What somebody is like and what somebody says, in words like verbs of the past. */
const STATES = wordSet(
  'based located situated called named known considered designed expected required allowed used interested pleased worried concerned ' +
    'supposed tired involved related married retired educated listed priced aged intended meant dedicated committed certified licensed ' +
    'qualified skilled gifted talented experienced renowned regarded viewed described credited compared united limited unemployed hundred ' +
    'indeed speed need feed seed bleed breed exceed proceed succeed shed bed red wed featured registered owned offered',
);
/** As verbs of their own these tell of no deed either; of whom something "was made" or "was found", something was done. */
const SAYINGS = wordSet(
  'said told added noted felt thought believed wanted hoped needed liked loved seemed appeared included remained lived worked served ' +
    'represented focused shared joked asked answered wondered suggested recommended explained stated argued insisted agreed recalled observed ' +
    'acknowledged admitted continued enjoyed preferred wished planned decided depended belonged consisted existed contained covered reflected ' +
    'showed indicated revealed claimed mentioned quoted cited referred responded replied reported estimated predicted warned urged praised ' +
    'thanked criticized criticised supported opposed understood kept stood sat made given set put spent met found written paid grew saw seen dated',
);

/** States that are news, what is set for a day to come, and deeds told in nouns. */
const NEWS =
  /\b(?:no|without) (?:electricity|power|water|gas|heating|phones?|internet)\b|(?:\bnot|n['’]t) (?:let|allow|allowed|permitted)\b|\bcalled (?:to|up|in)\b|\b(?:is|are|was|were) (?:said|reported|believed|understood|thought|feared) to\b|\b(?:is|are|was|were) (?:being|closed|shut|blocked|missing|trapped|stranded|under way|burning|on fire|ablaze|cut off|flooded|injured|hurt|dead|in hospital)\b|\bwill (?:close|open|hold|meet|begin|start|march|resume|be (?:held|closed|opened|buried))\b|\b(?:went|goes|going|came|moved|returned|sent|taken|brought|flown|driven|carried|travelled|traveled|arrived|set off|set out) (?:\w+ )?(?:to|from|into|back|home|off)\b|\bthere (?:was|were|has been|have been)\b|\bled to\b|\b(?:is|are) (?:digging|searching|hunting|looking for|combing)\b|\b(?:wanted|accused|suspected|convicted|charged with)\b|^for (?:allegedly )?(?:[a-z]+ing|the (?:murder|killing|robbery|rape|theft|attack|bombing|shooting))\b/i;

/** A Russian or Ukrainian verb of the past or its participle; not what was, was said, or was thought. */
const CYRILLIC_DEED =
  /(?<!\p{L})(?!(?:был|была|было|были|сказал|сообщил|заявил|добавил|отметил|считал|думал|хотел|мог|стал|жил|казал|повідомил|заявив|бул)\p{Ll}{0,3}(?!\p{L}))\p{Script=Cyrillic}{3,}(?:л[аои]?|л[аои]?с[ья]|[её]н[аоы]|ан[аоы]|ли)(?!\p{L})/u;

/** Letters that its endings always hold. */
const CYRILLIC_ENDS = /[лн]/;

const FIRST_PERSON = /(?:^|[\s“"‘'(])(?:I|[Ww]e|[Oo]urs?|[Mm]y)(?:[’'][a-z]+)?[\s,]/u;
/** A count of what is, over some time. */
const FIGURES = /\b(?:per ?cent|(?:unemployment|jobless|birth|crime) rate|ranked|an average of|on average)\b|\d ?%/i;
const QUOTED = /[“"][^“”"]{3,}[”"]/gu;
const MARKED = /[“"]/;
/** "Asian stocks", "Texas-based": hyphens make adjectives of verbs. */
const HYPHENED = /\w+-\w+/gu;

/**
 * Does a clause tell of something done, as against what is, what is usual, what somebody says or thinks? "Firefighters cut a dog free", "the road was
 * closed"; not "users are charged by the litre", "the firm is based in Texas", “we are proud of it”. In: the words of a clause that no
 * category cue and no day speaks for; so in doubt the answer is no.
 */
export const tellsDeed = rememberLast((clause: string): boolean => {
  const spoken = MARKED.test(clause) ? clause.replace(QUOTED, ' ') : clause;
  const words = spoken.includes('-') ? spoken.replace(HYPHENED, ' ') : spoken;
  if (FIRST_PERSON.test(words) || FIGURES.test(words)) return false;
  if (NEWS.test(words) || (CYRILLIC_ENDS.test(words) && CYRILLIC_DEED.test(words))) return true;
  PAST_VERB.lastIndex = 0;
  for (let found = PAST_VERB.exec(words); found !== null; found = PAST_VERB.exec(words)) {
    if (isDone(found[1], found[2]!)) return true;
  }
  return false;
});

/** In: a verb of the past or its participle, and the form of "be" before it. */
function isDone(form: string | undefined, verb: string): boolean {
  if (STATES.has(verb)) return false;
  return form === undefined ? !SAYINGS.has(verb) : !PRESENT.has(form);
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
