import { useEffect, useState } from 'react';
import { categoryLabel } from '../app/text/categoryLabel.ts';
import type { Role } from '../model/mention.ts';
import type { ReviewCandidate, ReviewDecision, ReviewEvent } from '../model/review.ts';
import { describePlace } from './describePlace.ts';
import { type DeskState, deskStore, reportOf } from './deskStore.ts';
import { choosePlace } from './deskVerbs.ts';
import { type Option, Picker } from './Picker.tsx';
import { useDeskTexts } from './text/useDeskTexts.ts';
import { useDesk } from './useDesk.ts';

const ROLES: readonly Role[] = ['where', 'from', 'to', 'mentioned', 'actor', 'name', 'demonym'];

/** The question that a key opened: a field with a list under it. */
export function Asked() {
  const { t } = useDeskTexts();
  const asking = useDesk((state) => state.asking);
  switch (asking) {
    case null:
    case 'draw':
      return null;
    case 'role':
      return <Roles />;
    case 'category':
      return <Subjects />;
    case 'day':
      return <Days />;
    case 'why':
      return <Picker label={t('deskWhyAsk')} options={[]} onType={(why) => deskStore.getState().setWhy(why)} />;
    case 'place':
      return <Places />;
    case 'merge':
      return <Events />;
    case 'keys':
      return <Picker label={t('deskKeysAsk')} options={[]} />;
  }
}

const state = (): DeskState => deskStore.getState();

function Roles() {
  const { t } = useDeskTexts();
  const options = ROLES.map((id) => ({ id, name: t(`deskRole_${id}`), note: t(`deskRoleNote_${id}`) }));
  const pick = ({ id, name }: Option): void =>
    void state().decideOne('role', id, {
      key: 'deskSaidRole',
      values: { name: state().item?.text ?? '', role: name },
    });
  return <Picker label={t('deskRoleAsk')} options={options} onPick={pick} />;
}

function Subjects() {
  const texts = useDeskTexts();
  const categories = useDesk((desk) => desk.queue?.categories) ?? [];
  const options = categories.map((category) => ({
    id: category.id as string,
    name: categoryLabel(category, texts),
    note: category.id as string,
  }));
  const pick = ({ id, name }: Option): void =>
    void state().decideOne('category', id, { key: 'deskSaidSubject', values: { name } });
  return <Picker label={texts.t('deskSubjectAsk')} options={options} onPick={pick} />;
}

function Days() {
  const { t } = useDeskTexts();
  const report = useDesk(reportOf);
  const published = useDesk((desk) => desk.article?.published ?? null);
  const options: Option[] = [
    ...(published === null ? [] : [{ id: published, name: published, note: t('deskDayPublished') }]),
    { id: 'unknown', name: t('deskDayUnknown'), note: t('deskDayNothing') },
  ];
  const set = (day: string): void => void state().decideOne('day', day, { key: 'deskSaidDay', values: { day } });
  const label = t('deskDayAsk', { day: report?.day ?? t('deskDayNone') });
  return <Picker label={label} options={options} onPick={({ id }) => set(id)} onType={set} />;
}

function Places() {
  const texts = useDeskTexts();
  const text = useDesk((desk) => desk.item?.text ?? '');
  const [typed, setTyped] = useState('');
  const found = useAnswer(typed === '' ? text : typed, (name) => state().api.places(name));
  const options = found.map((place) => ({
    id: place.id as string,
    name: place.name,
    note: describePlace(place, texts),
  }));
  const pick = ({ id }: Option): void => {
    const place = found.find((candidate: ReviewCandidate) => candidate.id === id);
    if (place !== undefined) void choosePlace(place);
  };
  return <Picker label={texts.t('deskPlaceAsk')} options={options} isAnswer onInput={setTyped} onPick={pick} />;
}

function Events() {
  const { t } = useDeskTexts();
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
    void state().decideAll(ties, { key: 'deskSaidJoined', values: { title: other.title } });
  };
  return <Picker label={t('deskJoinAsk')} options={options} onPick={pick} />;
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
