import type { PlacedMention } from './placeSentences.ts';
import type { Span } from './withoutAttribution.ts';

const BODY =
  "(?:(?:City|Town|County|Village|Borough|District|Regional|State|Municipal|Parish|Metropolitan|Provincial|Township|Legislative)\\s)?(?:Council|Commission|Commissioners|Duma|Assembly|Legislature|Parliament|Senate|School\\sBoard|Board\\sof\\s[A-Z][a-z]+(?:\\s[A-Z][a-z]+)?|Planning\\s(?:Board|Commission)|Police(?:\\sDepartment)?|Fire\\s(?:Department|Brigade|Service)|[Ss]heriff['’]s\\s(?:Office|Department|[Dd]eputies)|[Cc]ouncillors|[Cc]ouncil|[Pp]olice|[Pp]rosecutors|[Ff]irefighters)";
/** An apposition: "[the city's parliament]", ", the capital's parliament,", "— Ivan Petrov and two more —". */
const ASIDE = '(?:\\s*(?:\\[[^\\]]{1,80}\\]|\\([^)]{1,80}\\)|,[^,;]{2,80},|[—–][^—–;]{2,120}[—–])){0,2}';
const WHEN =
  '(?:\\s(?:on|late|early|unanimously|narrowly|also|has|have|had|[A-Z][a-z]+day|night|morning|evening|this|week|last))*';
/** What a body does, as against what it says. */
const DEED =
  '(?:voted|vote|approved|approves?|rejected|rejects?|passed|passes|adopted|adopts|banned|bans|hired|hires|fired|fires|appointed|appoints|elected|elects|closed|closes|arrested|arrests?|detained|detains|seized|charged|evacuated|rescued|raided|searched|opened|cancelled|canceled|postponed|ordered|suspended|dismissed|addressed|asked|asks?|petitioned|appealed|agreed\\sto|signed|shut|put\\sout|fought|broke\\sup|found|recovered|shot|overturned|repealed|censured|settled)';
const ACTS = new RegExp(`^(?:['’]s)?\\s${BODY}${ASIDE}${WHEN}\\s${DEED}\\b`, 'u');

/**
 * Tells that a name inside the name of a local body says where something is done: "the Toledo City Council voted", "three members of the
 * Moscow City Duma asked"; not "the Toledo City Council said", "the Moscow Times reported". In: the clean text, the sentence, a mention
 * with role name or actor.
 */
export function isBodyActing(text: string, sentence: Span, { mention, end }: PlacedMention): boolean {
  if (mention.role !== 'name' && mention.role !== 'actor') return false;
  if (mention.place === null || mention.place.kind === 'country' || mention.place.kind === 'region') return false;
  return ACTS.test(text.slice(end, Math.min(sentence.end, end + 240)));
}
