import { type ReactNode, useState } from 'react';
import { useTexts } from '../text/useTexts.ts';

type Choice<Id> = { readonly id: Id; readonly name: string; readonly count: number; readonly mark?: ReactNode };

type Props<Id> = {
  legend: string;
  choices: readonly Choice<Id>[];
  hidden: ReadonlySet<Id>;
  toggle: (id: Id) => void;
  hide: (ids: readonly Id[]) => void;
};

/** More choices than this can be searched. */
const MOST_AT_A_GLANCE = 20;

/** A checkbox for each choice, with how many events it has under the other parts of the filter. */
export function ChoiceGroup<Id extends string>({ legend, choices, hidden, toggle, hide }: Props<Id>) {
  const { t, plural, number } = useTexts();
  const [part, setPart] = useState('');
  const offered = choices.filter(({ id, count }) => count > 0 || hidden.has(id));
  const isLong = offered.length > MOST_AT_A_GLANCE;
  const wanted = isLong ? part.trim().toLowerCase() : '';
  const shown = offered.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <fieldset className="filter-group">
      <legend>{legend}</legend>
      <div className="filter-group-all">
        <button type="button" className="text-button" onClick={() => hide([])}>
          {t('all')}
        </button>
        <button type="button" className="text-button" onClick={() => hide(choices.map(({ id }) => id))}>
          {t('none')}
        </button>
      </div>
      {isLong && (
        <input
          type="search"
          className="select choice-find"
          value={part}
          aria-label={t('findChoice')}
          placeholder={t('findChoice')}
          onChange={({ target }) => setPart(target.value)}
        />
      )}
      {shown.map(({ id, name, count, mark }) => (
        <div key={id} className="choice-row">
          <label className="choice">
            <input type="checkbox" checked={!hidden.has(id)} onChange={() => toggle(id)} />
            {mark}
            <span className="choice-name">{name}</span>
            <span className="choice-count" aria-hidden="true">
              {number(count)}
            </span>
            <span className="visually-hidden">{plural('events', count)}</span>
          </label>
          <button
            type="button"
            className="text-button choice-only"
            aria-label={t('onlyThis', { name })}
            onClick={() => hide(choices.flatMap((other) => (other.id === id ? [] : [other.id])))}
          >
            {t('only')}
          </button>
        </div>
      ))}
    </fieldset>
  );
}
