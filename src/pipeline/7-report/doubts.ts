/**
 * A reason to think that words tell of nothing that happened. `factor` multiplies the likelihood. `reach`: the clause with the place
 * alone, or also what stands before it in the sentence ("If talks fail, troops leave Omsk"). `endsWithDay`: a stated day outweighs it.
 */
export type Doubt = {
  readonly reason: string;
  readonly factor: number;
  readonly pattern: RegExp;
  readonly reach: 'clause' | 'sentence';
  readonly endsWithDay?: true;
};

/**
 * Why a clause may tell of nothing that happened. To add a rule: one row here, one accepted and one rejected case in the test.
 */
export const DOUBTS: readonly Doubt[] = [
  {
    reason: 'supposed, not reported',
    factor: 0.25,
    reach: 'clause',
    pattern:
      /\b(?:(?<!\b(?:said|announced|confirmed|pledged|promised)(?: (?:on|late|early) \w+| \w+day)?(?: that)? (?:it|he|she|they) )would(?! not (?:say|comment|confirm))|could|might|if|whether|should|hypothetical(?:ly)?|in (?:the )?(?:case|event) of|were (?:he|she|it|they) to)\b(?! have been (?:seen|heard))/i,
  },
  {
    reason: 'one side says it of another',
    factor: 0.75,
    reach: 'sentence',
    pattern: /\b(?:accus(?:e|es|ed|ing) (?!of\b|in\b)|alleg(?:e|es|ed) that\b)/i,
  },
  {
    reason: 'what others are said to want',
    factor: 0.25,
    reach: 'sentence',
    pattern:
      /\baccus(?:e|es|ed|ing) (?!of\b|in\b)[^.;]{0,80}\bof (?:plotting|planning|preparing|seeking|trying|wanting|threatening|stirring up|fomenting|intending)\b/i,
  },
  {
    reason: 'announced, and may yet be called off',
    factor: 0.6,
    reach: 'clause',
    pattern: /\bunless\b/i,
  },
  {
    reason: 'under a condition',
    factor: 0.25,
    reach: 'sentence',
    pattern: /^[“"']?(?:if|unless|should|were|in case)\b/i,
  },
  {
    reason: 'may or may not happen',
    factor: 0.6,
    reach: 'clause',
    pattern: /\bmay (?!\d)[a-z]|\b(?:possibly|is likely to|are likely to)\b/,
  },
  {
    reason: 'denied or ruled out',
    factor: 0.25,
    reach: 'clause',
    pattern:
      /\b(?:den(?:y|ies|ied)|rul(?:e|es|ed|ing) out|dismiss(?:es|ed)? (?:reports?|claims?|rumou?rs?)|refuted?|there (?:is|are|was|were|has been|have been) no (?!electricity|power|water|heat|gas|light|food|internet)|no (?:such )?(?:attacks?|strikes?|explosions?|casualties|incidents?|protests?|arrests?) (?:was|were|has|have|in|took)|did not (?:happen|take place|attack|strike|hit)|never (?:happened|took place)|(?:was|were|are|is) [“"'‘]?(?:greatly |much )?(?:exaggerated|untrue|false|fake|unfounded|baseless))\b/i,
  },
  {
    reason: 'ordered or prepared for, not done',
    factor: 0.35,
    reach: 'clause',
    pattern: /\b(?:must|(?:get|gets|getting|got|make|be) ready (?:for|to)|prepar(?:e|es|ing) (?:for|to))\b/i,
  },
  {
    reason: 'planned, not yet done',
    factor: 0.75,
    reach: 'clause',
    pattern:
      /\b(?:will|’ll|'ll|shall|(?:said|announced|confirmed|pledged|promised)(?: (?:on|late|early) \w+| \w+day)?(?: that)? (?:it|he|she|they) would|plans? to|planned to|intends? to|is due to|are due to|is set to|are set to|vow(?:s|ed) to|hopes? to|wants? to)\b/i,
  },
  {
    reason: 'proposed, not done',
    factor: 0.25,
    reach: 'sentence',
    pattern:
      /\b(?:propos(?:al|als|ed|es|ing)|suggest(?:ed|s|ing) that|recommend(?:ed|s|ing)? that|calls? for|called for)\b/i,
  },
  {
    reason: 'background with no day of its own',
    factor: 0.2,
    reach: 'sentence',
    endsWithDay: true,
    pattern:
      /\b(?:earlier this year|earlier this decade|(?<!\b(?:as|than|from|on) )last year|in recent (?:years|decades|months)|over the (?:past|last) (?:few |several |\w+ )?(?:years|decades|months)|years ago|decades ago|historically|traditionally|since (?:the )?(?:1[0-9]|20)\d\d|for (?:years|decades|centuries))\b|^previously\b/i,
  },
  {
    reason: 'describes the place, tells no happening',
    factor: 0.2,
    reach: 'clause',
    pattern:
      /\b(?:(?:is (?:located|situated)|(?:is|are|was|lies|sits|stands) (?:home to|known for|famous for|named after|the (?:capital|largest|biggest|second|administrative|regional|main|seat)))|with a population of|has a population of|population of (?:about |around |some )?\d|(?:city|town|village|region) of (?:about |around |some )?[\d,.]+ (?:people|residents|inhabitants)|was founded in|borders (?:on )?[A-Z])/,
  },
  {
    reason: 'what experts or officials think, no happening',
    factor: 0.25,
    reach: 'sentence',
    pattern:
      /^(?:[“"']?)(?:many |some |most )?(?:experts?|analysts?|observers?|critics?|economists?|scholars?|commentators?|historians?)\s+(?:say|said|believe|believed|think|thought|warn|warned|argue|argued|note|noted|expect|expected|predict|predicted)\b/i,
  },
  {
    reason: 'a rule or a habit, no single happening',
    factor: 0.5,
    reach: 'clause',
    pattern:
      /\b(?:usually|typically|generally|normally|as a rule|in general|tends? to|every (?:year|summer|winter|spring|autumn)|annually)\b/i,
  },
  {
    reason: 'an instruction or a wish',
    factor: 0.25,
    reach: 'clause',
    pattern:
      /^(?:(?:then|and|or|but),? )?(?:(?:please|let us|let’s|imagine|suppose|click|subscribe|sign up|read|enjoy|explore|wander|stroll|don[’']t (?:miss|worry|panic))\b|(?:start|begin|finish|end) with\b|take (?:a|an|the|your)\b|visit (?:the|our|\p{Lu})|head (?:to|for|down|up|over|out|north|south|east|west)\b|walk (?:down|up|along|through|across|over|to)\b|(?:try|book|catch|hire|rent) (?:a|an|the|your)\b|stop (?:at|off|by|in)\b|make (?:sure|time)\b)/iu,
  },
  {
    reason: 'somebody’s life, no news',
    factor: 0.2,
    reach: 'sentence',
    pattern:
      /\b(?:was|were) (?:born|raised|educated)\b(?! (?:[\w’']+ ){0,6}?(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|overnight)\b)|\bgrew up (?:in|near|on)\b|\b(?:studied|graduated) (?:at|in|from)\b/i,
  },
  {
    reason: 'weather to come',
    factor: 0.25,
    reach: 'clause',
    pattern:
      /\b(?:(?:snow|rain|showers|sleet|storms?|thunderstorms?|gales?|winds?|frost|fog|sunshine|temperatures|highs|lows)\b[^.;]{0,30}\b(?:(?:is|are) (?:expected|forecast|likely|predicted|due)|will|could)|expect (?:[a-z]+ )?(?:lows|highs|snow|rain|showers|sleet|storms?|gales|winds|frost|fog|temperatures)|(?:will|to) be (?:mostly |mainly |largely )?(?:dry|wet|sunny|bright|cloudy|windy|cold|warm|hot|mild|fine|cool|overcast|humid|breezy|foggy|clear)|with (?:highs|lows) (?:of|near|around)|(?:flood|heat|frost|storm|snow|fog) (?:watch|advisory|warning) (?:is|remains|has been))\b|(?:ожида[ею]тся|прогнозиру[ею]т|очікується|синоптик)/i,
  },
  {
    reason: 'feared, not reported',
    factor: 0.25,
    reach: 'clause',
    pattern: /\bfears? (?:of|that|over|about)\b/i,
  },
  { reason: 'a question', factor: 0.4, reach: 'clause', pattern: /\?[”"’']?\s*$/ },
];
