import type { DayUse } from './dayMention.ts';

/** How a phrase stands in its sentence. `start`: where its preposition starts. `isDeadline`: with no verb to tell, it is still to come. */
export type PhraseUse = { readonly start: number; readonly use: DayUse; readonly isDeadline: boolean };

const LEFT = 40;

/** Reads the few words before a phrase: "since", "by", "after" change what it dates. */
export function useOfPhrase(sentence: string, start: number, end: number): PhraseUse {
  const before = sentence.slice(Math.max(0, start - LEFT), start);
  const preposition = PREPOSITION.exec(before);
  const word = preposition?.groups?.['word']?.toLowerCase() ?? '';
  const from = preposition === null ? start : start - preposition[0].length;
  if (word === 'since') return { start: from, use: 'since', isDeadline: false };
  if (/^(?:until|till|by|through)$/.test(word)) return { start: from, use: 'until', isDeadline: true };
  if (ASIDE.test(word) || COMPARED.test(sentence.slice(Math.max(0, from - LEFT), from)))
    return { start: word === '' ? start : from, use: 'aside', isDeadline: word === 'ahead of' };
  const isOfAThing =
    /['’]s$/.test(sentence.slice(start, end)) ||
    /^(?:['’]s\b| (?!(?:unless|when|while|until|till|over|after|before|because|but|and|with|for|amid|since|although|though|said|says|they)\b)[a-z]{3,})/.test(
      sentence.slice(end, end + 12),
    );
  if (isOfAThing && OF_A_THING.test(before))
    return { start, use: TOLL_OF.test(before) ? 'when' : 'aside', isDeadline: false };
  return { start: from, use: 'when', isDeadline: false };
}

const PREPOSITION =
  /(?:^|(?<=[\s(“"«—]))(?:(?:(?:early|late|later|earlier|back) )?(?<near>on|in|at)|(?<word>by|since|until|till|from|between|during|over|through|throughout|after|before|following|ahead of|prior to|despite|for|of|as of))(?: about| around| the)?(?: \d{1,2}(?::\d\d)? ?[ap]\.?m\.?(?: on)?)?(?: (?:morning|afternoon|evening|night|early hours|start|beginning|end|middle) of)?(?: the)? $/i;
const ASIDE = /^(?:after|before|following|ahead of|prior to|despite)$/;
const COMPARED = /\b(?:than|compared (?:with|to)|as|unlike|like)(?: on| in)? $/i;
/** "The death toll from Saturday's landslide": who was counted was hurt then. */
const TOLL_OF = /\b(?:toll|dead|deaths|killed|died|injured|wounded|victims) (?:from|of) (?:the )?$/i;
const OF_A_THING =
  /\b(?:after|following|before|since|despite|ahead of|for|from|of|over|about|against|like) (?:the |a |an |this |last |its |their |his |her )?$/i;
