import { VERB } from './finiteVerb.ts';
import type { PlacedMention } from './placeSentences.ts';

const SPEECH =
  'said|says|told|tells|announced|announces|condemned|condemns|denounced|denied|denies|vowed|vows|called|calls|rejected|rejects|urged|urges|warned|warns|accused|accuses|claimed|claims|insisted|insists|agreed|agrees|signed|hopes|hoped|wants|wanted|considers|considered|expressed|expresses|gave (?:his|her|its|their) backing|praised|praises|thanked|welcomed|welcomes|believes|believed|promised|promises|added|adds|noted|stated|declined|confirmed|confirms|reported|reports|protested|complained|objected|responded|(?:stayed|kept|remained) silent|retaliated|apologi[sz]ed|hit back|summoned|recalled|expelled|threatened|threatens|demanded|demands|proposed|proposes|suggested|offered|refused|refuses|(?:had |has )asked|backed|backs|supported|supports|opposed|opposes|pledged|imposed|lifted|plans|intends';
const OFFICE =
  'mayor|governor|administration|authorities|officials|officers|government|council|police|prosecutors?|court|residents?|oblast administration|regional administration|press service|spokes\\w+|deputy|lawmaker|ministry|garrison|command|head';
const NAME = "(?:\\s+[A-Z][\\w’'-]*){0,3}";

/** "Ukraine and its allies condemned …": the place is the subject of a word of speech. */
const SPEAKS = new RegExp(
  `^(?:,[^,]{2,60},|\\s+and\\s+[\\w-][\\w\\s-]{0,44}?[\\w-])?\\s+(?:also |has |have |had )?(?:${SPEECH})\\b`,
  'u',
);
/** "the Omsk administration told reporters": somebody of the place speaks. */
const OFFICE_SPEAKS = new RegExp(
  `^(?:\\s+(?:region|oblast|city|state|county))?(?:[’']s)?\\s+(?:(?:defen[cs]e|foreign|interior|health|agriculture|finance|justice|energy|emergenc(?:y|ies)|transport|education|regional|local|city|military)\\s+)?(?:${OFFICE})${NAME}(?:,[^,]{2,60},)?\\s+(?:also |has |have )?(?:${SPEECH})\\b`,
  'i',
);
/** "Paris Hilton opened a shop": the first half of a name. */
const LONGER_NAME = new RegExp(`^\\s+\\p{Lu}\\p{Ll}+\\s+(?:also |has |have )?${VERB}\\b`, 'u');
const ACCORDING = /\b(?:according to|in the words of|as told by|in)\s+$/i;
const PREPOSITION =
  /\b(?:in|at|near|outside|from|to|of|on|across|around|into|over|towards?|inside|within|central|northern|southern|eastern|western)\s+(?:the\s+)?$/i;

/**
 * Tells a place that only speaks, for a government or through its officials, or begins a person's name, from one where something happens: "Moscow condemned",
 * "Omsk Mayor Ivan Petrov said", "according to Moscow", "in Moscow's telling"; not "police in Omsk said", "Omsk police detained twelve".
 * In: the clean text and one mention of it.
 */
export function isSpeaker(text: string, { start, end }: PlacedMention): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 160);
  if (TO_OR_OF.test(before.trimEnd().slice(-1)) && /\b(?:according to|in the words of)\s+$/i.test(before)) return true;
  if (/^[’']s (?:telling|view|words|account|version|eyes)\b/i.test(after) && ACCORDING.test(before)) return true;
  if (OFFICE_SPEAKS.test(after)) return true;
  return (SPEAKS.test(after) || LONGER_NAME.test(after)) && !PREPOSITION.test(before);
}

const TO_OR_OF = /[of]/i;
