import { type CuePart, fits, matchCue, parseCue } from './cue.ts';

/**
 * Words that are not meant as they stand: the "war" of a price war, the "attack" of a heart attack. One figure an entry, written like a
 * cue; the words between square brackets mean nothing by themselves, the others stay. To add one: an entry here and a case in the test.
 */
const FIGURES: readonly string[] = `
  heart [attack*]|panic [attack*]|asthma [attack*]|[attack*] on the budget|[battl*] * cancer|[fight*] * cancer|[fought] * cancer
  [battl*] * illness|[battle] for the title|[battle] of the bands|[battle] of wits|legal [battle*]|court [battle*]|uphill [battle*]
  [war] on drugs|[war] on poverty|[war] on waste|price [war*]|trade [war*]|bidding [war*]|culture [war*]|star [wars]
  turf [war]|world [war]|[war] photograph*|[war] of words|[war] memorial*|[war] veteran*|[shooting] guard*|[shooting] percentage
  [shooting] star*|photo [shoot*]|[shot] at goal|[shot] on goal|[shots] on goal|[shot] put|long [shot]|flu [shot*]|[protest vote*]
  under [protest]|[strike] zone|[strike] a deal|[struck] a deal|[struck] a balance|[struck] a chord|[struck] oil|[hit] song*
  [hit] single*|[hit] show*|[hit] film*|[hit] record*|[hit] theatres|[hit] shelves|smash [hit*]|home [run]|pinch [hit*]|time [bomb*]
  bath [bomb*]|photo [bomb*]|[bomb] cyclone|[explosion] of colour|[explosion] of interest|population [explosion]|[explosive] growth
  [fire] sale*|[fire station*]|[fire hall*]|[fire] drill*|[fire] alarm test*|under [fire] over|under [fire] for|[fired] up|[fired] from * job
  [killed] the bill|[killer whale*]|[killer] bees|[killer] app|[killer] instinct|[crash] course*|[crash] diet*
  market [crash*]|stock [crash*]|[flood*] of complaints|[flood*] of calls|[flood*] of letters|[flood*] of orders|[flooded] with|[storm*] out|perfect [storm]|[stormed] off|march [madness]
  [rally] driver*|pep [rally]|road [rally]|[rallied] past|[rallied] from|[rallied] late|stocks [rallied]|shares [rallied]
  [drill] bit*|[drilling] for|[exercise] class*|[exercise] bike*|[exercise] programme*|[exercise] routine*|physical [exercise]
  [exercise] * right*|[exercise] * option|[exercise] caution|job [training]|staff [training]|teacher [training]|potty [training]
  [training] session*|[training] shoe*|spring [training]|strength [training]|[draft] pick*|nfl [draft]|[draft] plan*|[draft] report*
  [draft] law*|[draft] resolution*|[draft] beer|[drafted] by|summer [camp*]|[camp] counselor*|cardiac [arrest*]|[arrested] development
  tennis [court*]|basketball [court*]|food [court*]|trial [run]|clinical [trial*]|free [trial*]|time [trial*]|[law] school*|[law] firm*
  mother in [law]|father in [law]|son in [law]|daughter in [law]|brother in [law]|sister in [law]|phone [bill*]|electricity [bill*]
  water [bill*]|heating [bill*]|[suspended] * ceiling|blood [drive*]|fund [drive*]|[capital] city|talent [raid*]|[charged] with energy
  [party] dress*|birthday [party]|tea [party]|search [party]|[driver] of growth|[steal*] the show|[stole] the show|[murder] mystery
  about a [murder]|[crime] novel*|[crime] drama*|[robbed] of sleep|[poisoned] chalice|[landslide] victory|[landslide] win
  [avalanche] of complaints|[tsunami] of complaints|[meteor] rise|[grant*] aid|[vaccine*] against boredom|[virus*] * computer*
  computer [virus*]|[bodies] of water|[body] of work|[body] of evidence|[body] of knowledge|governing [body]|student [body]|[dead] heat
  [dead] end*|[dead] line*|[buried] treasure|[demonstration*] of skill*|cooking [demonstration*]|[occupied] * place|[union] jack
  credit [union*]|student [union*]|european [union]|[crowd*] funding|[crowd] pleaser*|sell out [crowd*]|[fans] * [crowd]`
  .split(/[|\n]/u)
  .map((written) => written.trim())
  .filter((written) => written !== '');

export type Figure = { readonly cue: readonly CuePart[]; readonly isMeant: readonly boolean[] };

const BY_START = indexFigures();
const NONE: readonly Figure[] = [];

/** How words start that figures start with. */
export const FIGURE_STARTS: readonly string[] = [...BY_START.values()].flatMap((figures) => figures.flatMap(startOf));

/** The figures whose first part fits a word. */
export function figuresFrom(word: string): readonly Figure[] {
  return (BY_START.get(word.slice(0, 2)) ?? NONE).filter(({ cue }) => fits(cue[0]!, word));
}

/**
 * The words of a sentence, those of figures emptied. Their places stay, so that nothing moves nearer to anything else. In: for each word
 * the figures that start with it.
 */
export function maskFigures(
  words: readonly string[],
  starts: readonly { readonly figures: readonly Figure[] }[],
): readonly string[] {
  let left: string[] | null = null;
  for (let at = 0; at < words.length; at += 1) {
    for (const { cue, isMeant } of starts[at]!.figures) {
      if (!matchCue(cue, words, at)) continue;
      const places: number[] = [];
      matchCue(cue, words, at, places);
      left ??= [...words];
      emptyFigure(places, isMeant, left);
    }
  }
  return left ?? words;
}

function emptyFigure(places: readonly number[], isMeant: readonly boolean[], left: string[]): void {
  for (let part = 0; part < places.length; part += 1) {
    const place = places[part]!;
    if (place >= 0 && !isMeant[part]!) left[place] = '';
  }
}

function indexFigures(): ReadonlyMap<string, readonly Figure[]> {
  const index = new Map<string, Figure[]>();
  for (const written of FIGURES) {
    const figure = readFigure(written);
    const [first] = figure.cue;
    if (first === undefined || first.kind === 'gap')
      throw new Error(`the figure "${written}" does not start with a word`);
    const start = first.text.slice(0, 2);
    index.set(start, [...(index.get(start) ?? []), figure]);
  }
  return index;
}

function startOf({ cue: [first] }: Figure): readonly string[] {
  return first === undefined || first.kind === 'gap' ? [] : [first.text];
}

function readFigure(written: string): Figure {
  const cue = parseCue(written.replace(/[[\]]/gu, ''));
  if (cue === null) throw new Error(`the figure "${written}" cannot be used`);
  let isOpen = false;
  const isMeant = written.split(/\s+/u).map((word) => {
    if (word.startsWith('[')) isOpen = true;
    const meant = !isOpen;
    if (word.endsWith(']')) isOpen = false;
    return meant;
  });
  return { cue, isMeant };
}
