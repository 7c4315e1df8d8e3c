/** Offsets into the text given, `end` excluded. */
export type Span = { readonly start: number; readonly end: number };

const SPOKE = "(?:said|says|reported|announced|added|told [\\w’' ]{2,30})";
/** ", police in Lens said on Monday." */
const AT_THE_END = new RegExp(
  `,[”"]? (?:according to [^,;]{2,90}|(?:[\\p{L}\\d.’'…-]+ ){1,9}${SPOKE}(?: (?:on|in|at|late|early) [^,;]{2,50}| [A-Z]\\w+day)?)[.]?\\s*$`,
  'u',
);
/** Too little is left to go by. */
const LEAST_WORDS = 4;

/** Takes off the end of a sentence who told it: the office of a speaker is not what happened. */
export function withoutAttribution(sentence: string): string {
  const at = sentence.includes(',') ? sentence.search(AT_THE_END) : -1;
  if (at === -1) return sentence;
  const rest = sentence.slice(0, at);
  return rest.split(' ').length >= LEAST_WORDS ? rest : sentence;
}
