const AUXILIARY = 'is|are|was|were|has|have|had|will|would|did|does|do';
const IRREGULAR =
  'began|broke|brought|burnt|came|caught|died|drove|fell|felt|fled|flew|found|fought|gave|got|held|hit|hurt|kept|knit|led|left|lost|made|met|put|ran|rose|said|says|sank|sat|saw|sent|set|shook|shot|shut|stands|stood|stole|struck|swept|take|took|told|tore|went|won|wrote|remains?|continues?|shows?';

/** What may be a finite verb, as the source of a regular expression. "Mobilised men" has one too: words alone cannot tell. */
export const VERB = `(?:${AUXILIARY}|${IRREGULAR}|[a-z]{2,}(?:ed))`;

export const FINITE_VERB = new RegExp(`\\b${VERB}\\b`, 'u');
