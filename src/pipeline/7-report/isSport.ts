/**
 * Scores and the words of matches. Enough of them make an article one about sport, whose towns stand for teams. All begin at a word, which
 * is said once for all: so each word is tried once, not three times.
 */
const CUE =
  /\b(?:\d{1,3}[-–]\d{1,3} (?:home |away |aggregate |opening-day )?(?:win|victory|defeat|loss|draw|lead)\b|(?:beat|beats|beating|defeated|thrashed|edged|routed|drew|lost|won|win|victory)\b[^.;\n]{0,40} \d{1,3}[-–]\d{1,3}\b|(?:half-?time|kick-?off|stoppage time|midfielder|goalkeeper|striker|quarterback|touchdowns?|innings|wickets?|home runs?|playoffs?|semi-?finals?|quarter-?finals?|relegation|head coach|free kick|penalty shoot-?out|hat-?trick|grand prix|pole position|tie-?break|equali[sz]er|scoreless|league (?:match|game|title|leaders)|(?:premier|champions|major|national|super) league|half-century|touchline|(?:world|european|national|continental) (?:[a-z]+ )?(?:championships?|cup|title)|(?:opening|first|second|third|final|deciding) (?:game|set|leg|test|round|frame) (?:of|in|against)|grandmaster|(?:league |fa |challenge )?cup final|(?:headed|scored|netted) the|(?:opening|winning|late|second|first) goal|for a trophy|gold medal|silver medal|bronze medal|champions trophy|(?:unbeaten|top) (?:run|scorer)|runs? (?:to spare|off)|\d+ runs|with an over to spare)\b)/gi;

const ENOUGH = 2;

/** Is a text about a match, a race, a season? Stops at the second sign of it. */
export function isSport(text: string): boolean {
  const seen = new Set<string>();
  for (const [cue] of text.matchAll(CUE)) {
    seen.add(cue.toLowerCase());
    if (seen.size >= ENOUGH) return true;
  }
  return false;
}
