import { useEffect, useState } from 'react';
import type { ReviewCandidate, ReviewDecision, ReviewEvent } from '../model/review.ts';
import { describePlace } from './describePlace.ts';
import { type DeskState, deskStore, reportOf } from './deskStore.ts';
import { choosePlace } from './deskVerbs.ts';
import { type Option, Picker } from './Picker.tsx';
import { useDesk } from './useDesk.ts';

const ROLES: readonly (readonly [string, string])[] = [
  ['where', 'something happens or is there'],
  ['from', 'where somebody or something comes from'],
  ['to', 'where somebody or something goes'],
  ['mentioned', 'only spoken of, nothing happens there'],
  ['actor', 'a government, an army, a team'],
  ['name', 'part of the name of something else'],
  ['demonym', 'a people or a language'],
];

/** The question that a key opened: a field with a list under it. */
export function Asked() {
  const asking = useDesk((state) => state.asking);
  switch (asking) {
    case null:
    case 'draw':
      return null;
    case 'role':
      return (
        <Picker
          label="Role of this mention"
          options={ROLES.map(([id, note]) => ({ id, name: id, note }))}
          onPick={setRole}
        />
      );
    case 'category':
      return <Subjects />;
    case 'day':
      return <Days />;
    case 'why':
      return (
        <Picker
          label="Why (goes with the next decision)"
          options={[]}
          onType={(why) => deskStore.getState().setWhy(why)}
        />
      );
    case 'place':
      return <Places />;
    case 'merge':
      return <Events />;
    case 'keys':
      return <Picker label="Keys: every one stands at the foot of the page. Esc closes this." options={[]} />;
  }
}

const state = (): DeskState => deskStore.getState();
const setRole = ({ id }: Option): void => void state().decideOne('role', id, `${state().item?.text}: role ${id}`);

function Subjects() {
  const categories = useDesk((desk) => desk.queue?.categories) ?? [];
  const options = categories.map(({ id, label }) => ({ id: id as string, name: label, note: id as string }));
  const pick = ({ id, name }: Option): void => void state().decideOne('category', id, `Subject: ${name}`);
  return <Picker label="Subject of the report" options={options} onPick={pick} />;
}

function Days() {
  const report = useDesk(reportOf);
  const published = useDesk((desk) => desk.article?.published ?? null);
  const options: Option[] = [
    ...(published === null ? [] : [{ id: published, name: published, note: 'the day of publication' }]),
    { id: 'unknown', name: 'unknown', note: 'nothing dates it' },
  ];
  const set = (day: string): void => void state().decideOne('day', day, `Day: ${day}`);
  const label = `Day of the report (now ${report?.day ?? 'none'}): 2022-09-21, 2022-09-21/2022-09-23, 2022-09 or 2022`;
  return <Picker label={label} options={options} onPick={({ id }) => set(id)} onType={set} />;
}

function Places() {
  const text = useDesk((desk) => desk.item?.text ?? '');
  const [typed, setTyped] = useState('');
  const found = useAnswer(typed === '' ? text : typed, (name) => state().api.places(name));
  const options = found.map((place) => ({ id: place.id as string, name: place.name, note: describePlace(place) }));
  const pick = ({ id }: Option): void => {
    const place = found.find((candidate: ReviewCandidate) => candidate.id === id);
    if (place !== undefined) void choosePlace(place);
  };
  return <Picker label="Find a place by name" options={options} isAnswer onInput={setTyped} onPick={pick} />;
}

function Events() {
  const report = useDesk(reportOf);
  const found = useAnswer(report?.id ?? '', (id) => (id === '' ? Promise.resolve([]) : state().api.near(id)));
  const options = found.map(({ id, title, day, place }) => ({ id, name: title, note: `${day}, ${place}` }));
  const pick = ({ id }: Option): void => {
    const other = found.find((event: ReviewEvent) => event.id === id);
    const { article } = state();
    if (other === undefined || report === null || article === null) return;
    const tie = (of: string, at: number, text: string): ReviewDecision => ({
      ...{ article: of, at, text, scope: 'one', decision: 'merge', value: '', why: state().why },
    });
    const ties = [tie(other.article, other.at, other.text), tie(article.id, report.at, report.text)];
    void state().decideAll(ties, `Joined with “${other.title}”`);
  };
  return <Picker label="Join the report with which event" options={options} onPick={pick} />;
}

/** What the server answers to the last question asked; the answer to an earlier one is dropped. */
function useAnswer<T>(question: string, ask: (question: string) => Promise<readonly T[]>): readonly T[] {
  const [answer, setAnswer] = useState<readonly T[]>([]);
  useEffect(() => {
    let isCurrent = true;
    ask(question).then(
      (found) => isCurrent && setAnswer(found),
      () => isCurrent && setAnswer([]),
    );
    return () => {
      isCurrent = false;
    };
  }, [question]);
  return answer;
}
