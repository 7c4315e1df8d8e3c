/** What may stand right before a name, and the words that the expression can end in: before any other word it need not be tried. */
type BeforeName = { readonly expression: RegExp; readonly ends: ReadonlySet<string> };

export const BEFORE_NAME = {
  /** Where somebody comes from; whether that is where it happened is for the reports to judge. */
  home: {
    expression: /\b(?:residents?|natives?|inhabitants?) of (?:the )?(?:(?:city|town|village) of )?$/,
    ends: new Set(['of', 'the']),
  },
  /** A place that is named in passing: nothing happens there. */
  passing: {
    expression:
      /\b(?:(?:mayor|governor|citizens?|bishop|king|queen|prince|duke|size|population|name|ambassador|map|history|people) of|(?:roads?|highway|motorway|railway|route|track|bridge|gateway) to|(?:wait(?:ed|ing) for|to catch|missed) (?:a|the|their|his|her) (?:train|bus|flight|ferry|plane|boat) to|(?:editions?|works|books|poems|novels|paintings|statues?|portraits?|biography) of|as far (?:away |afield |north |south |east |west )?as|than|like|unlike|versus|(?:born|grew up|raised|educated|based|headquarter(?:s|ed)|(?:with|has) (?:[a-z]+ )?(?:offices|branches)|headquarters in [^,.;]{2,30} and (?:offices|branches)) in) (?:the )?$/,
    ends: new Set(['of', 'to', 'as', 'than', 'like', 'unlike', 'versus', 'in', 'the']),
  },
  /** Whom a team meets. */
  opponent: {
    expression:
      /\b(?:match|game|tie|fixture|win|victory|defeat|draw|loss|final|derby|friendly|clash|goals?|scored) (?:against|over|versus|vs?\.?) (?:the )?$/,
    ends: new Set(['against', 'over', 'versus', 'vs', 'v', 'the']),
  },
} as const satisfies Readonly<Record<string, BeforeName>>;

/** Does it stand there? `before`: the text before a name, in lower case. `last`: the word before the name, `lastWordBefore`. */
export function standsBefore({ expression, ends }: BeforeName, before: string, last: string): boolean {
  return (ends.has(last) || before.endsWith('. ')) && expression.test(before); // "vs. " ends in no word
}
