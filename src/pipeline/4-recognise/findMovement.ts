import type { Span } from './findSpans.ts';
import { lastWordBefore } from './lastWordBefore.ts';
import type { Scene } from './spanFeatures.ts';

const REACH = 110; // UTF-16 units before a name in which a verb of movement counts
const UNIT =
  '(?:the )?(?:(?:capital|city|town|village|port|state|province|region|oblast) of )?(?:(?:north|south|east|west)(?:ern)? |central |nearby )?';

const MOTION = new RegExp(
  '\\b(?:travel(?:s|l?ed|l?ing)?|fl(?:y|ew|ies|ying|own)|flights?|mov(?:e|ed|es|ing)|went|go(?:es|ing)?|gone|return(?:s|ed|ing)?|' +
    'head(?:s|ed|ing)|sen[dt](?:s|ing)?|ship(?:ped|ments?|ping)|deport(?:ed|ation|ing)?|transfer(?:s|red|ring)?|evacuat(?:ed|ion|ing)|' +
    'relocat(?:ed|ion|ing)|march(?:ed|ing)|dr[oi]ve(?:s|n)?|driving|sail(?:ed|ing)?|c[ao]me|comes|coming|fled|flee(?:s|ing)?|escaped?|' +
    'withdr[ae]w(?:al|ing|n)?|redeploy(?:ed|ment)?|deliver(?:ed|ies|y|ing)|exports?|exported|convoys?|journey|trips?|transport(?:ed|ing)?|' +
    'smuggl(?:ed|ing)|bound|brought|bring(?:s|ing)?|taken|took|taking|extradit(?:ed|ion)|left|leav(?:e|es|ing)|depart(?:ed|s|ing)?|' +
    'landed|en route|on (?:its|his|her|their|the|my|our) way|visits?|rode|walk(?:ed|ing)|r[au]n|running|rush(?:ed|ing)|airlifted|cross(?:ed|ing)|escort(?:ed|ing)|tow(?:ed|ing)|carried|ferried|hauled|diverted|evicted|expelled|moving)\\b',
);
const AWAY = new RegExp(
  `\\b(?:left|leaving|leaves|leave|departed|departing|fled|fleeing|evacuated|exited|quit) (?:(?:its|their|his|her|the|a) (?:[a-z]+ )?(?:bases?|camp|barracks|port|station|airport|garrison|homes?|harbou?r|depot) (?:in|at|near) )?${UNIT}$`,
);
const FROM = new RegExp(`\\b(?:from|out of) ${UNIT}$`);
const TO = new RegExp(`\\b(?:to|into|towards?|onto) ${UNIT}$`);
const BOUND_FOR = new RegExp(
  `\\b(?:left|leav(?:e|es|ing)|departed|depart(?:s|ing)|head(?:ed|ing|s)|bound|set out|set off|sailed)\\b.{0,60}\\bfor ${UNIT}$`,
);
const ARRIVED = new RegExp(
  `\\b(?:(?:arriv(?:e|es|ed|ing|al)|landed|touched down) (?:in|at|on)|reach(?:ed|es|ing)|entered|entering|invaded) ${UNIT}$`,
);
const ONWARD = /^[^.;!?]{0,50}?\b(?:to|towards?|into|for|via)\b/;

/** The words that an expression above can end in: before any other there is no movement to read. */
const LAST_WORDS = new Set(
  (
    'the of north south east west northern southern eastern western central nearby left leaving leaves leave departed departing fled ' +
    'fleeing evacuated exited quit from to into toward towards onto for in at on reach reached reaches reaching entered entering invaded'
  ).split(' '),
);

/** Reads a movement: 'to' ("flew to Omsk"), 'from' ("left Omsk"), or null. Looks at most `REACH` units back, within the sentence. */
export function findMovement({ text }: Scene, { start, end }: Span, sentenceStart: number): 'from' | 'to' | null {
  if (!LAST_WORDS.has(lastWordBefore(text, start, REACH))) return null;
  const before = text
    .slice(Math.max(sentenceStart, start - REACH), start)
    .toLowerCase()
    .replace(/\s+/g, ' ');
  if (ARRIVED.test(before) || BOUND_FOR.test(before)) return 'to';
  if (AWAY.test(before)) return 'from';
  if (TO.test(before)) return MOTION.test(before) ? 'to' : null;
  if (!FROM.test(before)) return null;
  return MOTION.test(before) || (ONWARD.test(text.slice(end, end + REACH)) && !/^['’,]/.test(text.slice(end, end + 1)))
    ? 'from'
    : null;
}
