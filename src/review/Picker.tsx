import { useEffect, useId, useRef, useState } from 'react';
import { deskStore } from './deskStore.ts';

export type Option = { readonly id: string; readonly name: string; readonly note: string };

type Props = {
  label: string;
  options: readonly Option[];
  onPick?: (option: Option) => void;
  /** Enter takes what is typed when no option is under the bar. */
  onType?: (text: string) => void;
  onInput?: (text: string) => void;
  /** The options answer what is typed already: they are not narrowed by it. */
  isAnswer?: boolean;
};

/** A field with a list: type to narrow it, arrows to move, Enter to take, Escape to leave. */
export function Picker({ label, options, onPick, onType, onInput, isAnswer = false }: Props) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(onType === undefined ? 0 : -1);
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  useEffect(() => field.current?.focus(), []);
  const shown = isAnswer ? options : options.filter(({ name, id }) => hasStart(`${name} ${id}`, typed));
  const close = (): void => deskStore.getState().ask(null);
  const take = (): void => {
    const option = shown[at];
    if (option !== undefined) onPick?.(option);
    else if (typed.trim() !== '' && onType !== undefined) onType(typed.trim());
    else close();
  };
  const keys: Readonly<Record<string, () => void>> = {
    Enter: take,
    Escape: close,
    ArrowDown: () => setAt(Math.min(shown.length - 1, at + 1)),
    ArrowUp: () => setAt(Math.max(onType === undefined ? 0 : -1, at - 1)),
  };
  return (
    <div className="picker" role="dialog" aria-label={label}>
      <label>
        {label}
        <input
          ref={field}
          value={typed}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          role="combobox"
          aria-expanded={shown.length > 0}
          aria-controls={list}
          aria-activedescendant={shown[at] === undefined ? undefined : `${list}-${at}`}
          onChange={({ target }) => {
            setTyped(target.value);
            setAt(onType === undefined ? 0 : -1);
            onInput?.(target.value);
          }}
          onKeyDown={(event) => {
            const verb = keys[event.key];
            if (verb === undefined || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.stopPropagation();
            verb();
          }}
        />
      </label>
      <div id={list} role="listbox" aria-label={label}>
        {shown.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={option.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onClick={() => onPick?.(option)}
          >
            <bdi>{option.name}</bdi> <span className="soft">{option.note}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** Does any word begin with what is typed? */
const hasStart = (words: string, typed: string): boolean =>
  ` ${words.toLowerCase()}`.includes(` ${typed.trim().toLowerCase()}`);
