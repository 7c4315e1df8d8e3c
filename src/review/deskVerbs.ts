import type { ReviewCandidate } from '../model/review.ts';
import { type DeskState, deskStore } from './deskStore.ts';
import type { Told } from './text/told.ts';

const NONE: readonly ReviewCandidate[] = [];

/** What the name in hand may mean, in the order of their numbers. */
export const candidatesOf = ({ article, item }: DeskState): readonly ReviewCandidate[] =>
  article?.candidates[item?.id ?? ''] ?? NONE;

/** Says that the name means the candidate at `index` of the list; nothing where there is none. */
export async function chooseCandidate(index: number): Promise<void> {
  const state = deskStore.getState();
  const candidate = candidatesOf(state)[index];
  if (candidate !== undefined) await choosePlace(candidate);
}

export async function choosePlace({ id, name, admin1 }: ReviewCandidate): Promise<void> {
  const { decide, item } = deskStore.getState();
  const where = admin1 === null || admin1 === name ? '' : `, ${admin1}`;
  await decide('place', `${id} ${name}`, {
    key: 'deskSaidPlace',
    values: { name: item?.text ?? '', place: `${name}${where}` },
  });
}

/** Says that all is right as it stands. What an editor placed already is only noted as looked at. */
export async function accept(): Promise<void> {
  const state = deskStore.getState();
  const { item } = state;
  const chosen = candidatesOf(state).find(({ isChosen }) => isChosen);
  if (item === null) return;
  const isOfMachine = chosen !== undefined && chosen.confidence !== null;
  const told: Told = { key: 'deskSaidRight', values: { name: item.text } };
  await (isOfMachine ? state.decide('place', `${chosen.id} ${chosen.name}`, told) : state.decide('checked', '', told));
}

/** Sets the report of the mention in hand apart from the event it was put into. */
export async function part(): Promise<void> {
  await deskStore.getState().decideOne('split', '', { key: 'deskSaidParted' });
}
