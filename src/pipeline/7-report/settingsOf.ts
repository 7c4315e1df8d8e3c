import type { Sentence } from '../3-split/sentence.ts';
import { isAside } from './isAside.ts';
import { isBodyActing } from './isBodyActing.ts';
import { isDatelineScene } from './isDatelineScene.ts';
import { isDecided } from './isDecided.ts';
import { isOfficerHarmed } from './isOfficerHarmed.ts';
import { isPredecessor } from './isPredecessor.ts';
import { isSpeaker } from './isSpeaker.ts';
import { isTeller } from './isTeller.ts';
import { isTopic } from './isTopic.ts';
import type { PlacedMention } from './placeSentences.ts';

const SETTING = new Set(['where', 'from', 'to']);

/** Where nothing else says where: a local body that acts, an officer who is harmed, a dateline with a scene. */
const IN_ITSELF = [isBodyActing, isOfficerHarmed, isDatelineScene];

/**
 * The names of a sentence. `settings` have a role on the map; of them `settled` say where it happened, `silent` only speak or are spoken
 * of, `unplaced` could not be settled.
 */
export type Settings = {
  readonly settings: readonly PlacedMention[];
  readonly settled: readonly PlacedMention[];
  readonly silent: readonly PlacedMention[];
  readonly unplaced: readonly PlacedMention[];
};

/** Sorts the names of a sentence of the clean text. Where nothing says where, a local body that acts does. */
export function settingsOf(text: string, sentence: Sentence, named: readonly PlacedMention[]): Settings {
  const [settings, placed, unplaced]: [PlacedMention[], PlacedMention[], PlacedMention[]] = [[], [], []];
  const [set, untold]: [PlacedMention[], PlacedMention[]] = [[], []];
  for (const one of named) {
    if (!SETTING.has(one.mention.role)) continue;
    settings.push(one);
    (one.mention.place === null ? unplaced : placed).push(one);
    if (one.mention.place === null || !isSetting(text, sentence, one)) continue;
    set.push(one);
    if (isDecided(one) || !isTeller(text, sentence, one)) untold.push(one);
  }
  const said = untold.length > 0 ? untold : set;
  return {
    settings,
    settled: said.length > 0 ? said : named.filter((one) => IN_ITSELF.some((tells) => tells(text, sentence, one))),
    silent: said.length === placed.length ? [] : placed.filter((one) => !said.includes(one)),
    unplaced,
  };
}

/** Is something said to be there? What the recogniser reads as a place of happening may only speak, or only be spoken of. */
function isSetting(text: string, sentence: Sentence, placed: PlacedMention): boolean {
  if (isDecided(placed)) return true;
  if (isPredecessor(text, sentence, placed) || isTopic(text, placed)) return false;
  return placed.mention.role !== 'where' || !(isSpeaker(text, placed) || isAside(text, placed));
}
