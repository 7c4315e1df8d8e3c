import givenNames from '../4-recognise/tables/givenNames.json' with { type: 'json' };
import type { PlacedMention } from './placeSentences.ts';

/** Words before "from" that make it a way travelled, not where somebody lives. */
const MOTION =
  /\b(?:fle(?:d|e|es|eing)|fl(?:y|ies|ew|own|ying)|travel\w*|arriv\w*|return\w*|com(?:e|es|ing)|came|go|goes|going|gone|went|sen[dt]|sending|depart\w*|lef?t|leav\w+|mov\w+|transfer\w*|br(?:ing|ought)\w*|t(?:ake|aken|ook)|evacuat\w*|withdr\w+|retreat\w*|escap\w*|deport\w*|launch\w*|fir(?:ed|ing)|shipp\w*|deliver\w*|dr(?:ive|ove|iven|iving)|march\w*|relocat\w*|expel\w*|remov\w*|releas\w*|recover\w*|rescu\w*|pull\w*|airlift\w*|redeploy\w*|deploy\w*|dispatch\w*|set(?:ting)? off|way|away|back|out|trains?|bus(?:es)?|flights?|planes?|convoys?|trucks?|ships?|ferr(?:y|ies)|road|route|journey|sail\w*|steam\w*|row(?:ed|ing)|walk\w*|cycl\w*|trek\w*|smuggl\w*|import\w*|export\w*|stretch\w*|rang(?:e|ed|ing)|report\w*|live)\s+(?:\w+ly\s+)?$/i;

const FROM =
  /(?:^|[\s,(])(from|of)\s+(?:(?:the|a)\s+)?(?:(?:small|remote|nearby|western|eastern|northern|southern|central)\s+)*(?:(?:city|town|village|hamlet|settlement|region|district|republic|province|state|county|suburb)\s+of\s+)?$/i;
const RESIDENT =
  /\b(?:residents?|natives?|inhabitants?|citizens?|locals|mayor|governor|men|women|people|villagers?|families|families|relatives|wives|mothers|students|schoolchildren)\s*$/i;
const BORN =
  /\b(?:born|raised|hails?|hailing|originally|comes?|came)\s+(?:in\s+[12]\d{3}\s+)?(?:from|in)\s+(?:(?:the|a)\s+)?(?:\w+\s+of\s+)?$/i;
const DWELLER =
  /^(?:[’']s)?\s+(?:residents?|natives?|locals|villagers?|man|woman|teenager|pensioner|couple|family|families|mother|father|student|schoolboy|schoolgirl)\b/i;

/**
 * Tells a home town from a place of happening: "Lev, 42, from Asino", "a resident of Meleuz", "born in Tomsk",
 * "a Moscow resident", "Lev Rodin of Asino"; not "fled from Asino", "the train from Meleuz". In: the whole clean text and one mention of it.
 */
export function isHome(text: string, { start, end }: PlacedMention): boolean {
  const before = text.slice(Math.max(0, start - 90), start);
  if (BORN.test(before)) return true;
  if (DWELLER.test(text.slice(end, end + 24))) return true;
  const joined = FROM.exec(before);
  if (joined === null) return false;
  const head = before.slice(0, joined.index + 1);
  if (joined[1]!.toLowerCase() === 'of') return RESIDENT.test(head.replace(/[,(]$/u, '')) || isPerson(head);
  return !MOTION.test(head);
}

const GIVEN_NAMES: ReadonlySet<string> = new Set(givenNames.names.split(' '));
/** "Pavel Zimin, 42, " */
const NAME_BEFORE = /(?<given>\p{Lu}[\p{L}'’-]+) (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+,? (?:\(?\d{1,3}\)?,? )?$/u;

/** Do the words end with the name of a person: a given name and a surname, perhaps an age? "The Bank of" does not. */
function isPerson(words: string): boolean {
  const given = NAME_BEFORE.exec(words)?.groups?.['given'];
  return given !== undefined && GIVEN_NAMES.has(given.toLowerCase());
}
