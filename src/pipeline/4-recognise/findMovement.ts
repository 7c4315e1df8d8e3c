import type { Span } from './findSpans.ts';
import { plainBefore } from './plainBefore.ts';
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
/** Expressions for what stands right before a name. */
export const MOVEMENTS = {
  arrived: new RegExp(
    `\\b(?:(?:arriv(?:e|es|ed|ing|al)|landed|touched down) (?:in|at|on)|reach(?:ed|es|ing)|entered|entering|invaded) ${UNIT}$`,
  ),
  boundFor: new RegExp(
    `\\b(?:left|leav(?:e|es|ing)|departed|depart(?:s|ing)|head(?:ed|ing|s)|bound|set out|set off|sailed)\\b.{0,60}\\bfor ${UNIT}$`,
  ),
  away: new RegExp(
    `\\b(?:left|leaving|leaves|leave|departed|departing|fled|fleeing|evacuated|exited|quit) (?:(?:its|their|his|her|the|a) (?:[a-z]+ )?(?:bases?|camp|barracks|port|station|airport|garrison|homes?|harbou?r|depot) (?:in|at|near) )?${UNIT}$`,
  ),
  to: new RegExp(`\\b(?:to|into|towards?|onto) ${UNIT}$`),
  from: new RegExp(`\\b(?:from|out of) ${UNIT}$`),
} as const;
const ONWARD = /^[^.;!?]{0,50}?\b(?:to|towards?|into|for|via)\b/;

const UNIT_ENDS = 'the of north south east west northern southern eastern western central nearby';
type Tail = Readonly<Record<keyof typeof MOVEMENTS, boolean>>;
/** The words that each expression above can end in: before any other there is no movement to read. */
const ENDS: Readonly<Record<keyof typeof MOVEMENTS, readonly string[]>> = {
  arrived: `in at on reach reached reaches reaching entered entering invaded ${UNIT_ENDS}`.split(' '),
  boundFor: `for ${UNIT_ENDS}`.split(' '),
  away: `in at left leaving leaves leave departed departing fled fleeing evacuated exited quit ${UNIT_ENDS}`.split(' '),
  to: `to into toward towards onto ${UNIT_ENDS}`.split(' '),
  from: `from ${UNIT_ENDS}`.split(' '),
};

/** Which of the expressions can end in a word; null when none can. "Left a camp near" is read as no movement. */
export const tailOf = (word: string): Tail | null => TAILS.get(word) ?? null;

const TAILS: ReadonlyMap<string, Tail> = new Map(
  Object.values(ENDS)
    .flat()
    .map((word) => [
      word,
      {
        arrived: ENDS.arrived.includes(word),
        boundFor: ENDS.boundFor.includes(word),
        away: ENDS.away.includes(word),
        to: ENDS.to.includes(word),
        from: ENDS.from.includes(word),
      },
    ]),
);

/**
 * Reads a movement: 'to' ("flew to Omsk"), 'from' ("left Omsk"), or null. Looks at most `REACH` units back, within the sentence.
 * `last`: the word before the name, `lastWordBefore`.
 */
export function findMovement(
  { text }: Scene,
  { start, end }: Span,
  sentenceStart: number,
  last: string,
): 'from' | 'to' | null {
  const tail = tailOf(last);
  if (tail === null) return null;
  const before = plainBefore(text, Math.max(sentenceStart, start - REACH), start);
  if (tail.arrived && MOVEMENTS.arrived.test(before)) return 'to';
  if (tail.boundFor && MOVEMENTS.boundFor.test(before)) return 'to';
  if (tail.away && MOVEMENTS.away.test(before)) return 'from';
  if (tail.to && MOVEMENTS.to.test(before)) return MOTION.test(before) ? 'to' : null;
  if (!tail.from || !MOVEMENTS.from.test(before)) return null;
  return MOTION.test(before) || goesOnward(text, end) ? 'from' : null;
}

/** "From Omsk to Tomsk": what follows says where to. */
function goesOnward(text: string, end: number): boolean {
  return ONWARD.test(text.slice(end, end + REACH)) && !/^['’,]/.test(text.slice(end, end + 1));
}
