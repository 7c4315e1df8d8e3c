import { dayNumber, parseDay } from '../../model/day.ts';
import type { Edit } from '../../model/edit.ts';
import { formatIsoDay, formatSpan } from '../text/formatDay.ts';
import type { TextKey } from '../text/textKeys.ts';
import type { Texts } from '../text/texts.ts';
import { useTexts } from '../text/useTexts.ts';

type Props = {
  edits: readonly Edit[];
  kinds: readonly Edit['decision'][];
  place?: string;
  category?: (id: string) => string;
};

const SAID: Readonly<Record<Edit['decision'], TextKey>> = {
  place: 'edit_place',
  'not-a-place': 'edit_place',
  role: 'edit_role',
  day: 'edit_day',
  category: 'edit_category',
  merge: 'edit_merge',
  split: 'edit_split',
};

/**
 * What editors decided, of these kinds: who, when and why, and what the machine had said. Nothing when they decided nothing.
 * `place`: id of the place now shown; an editor who chose what the machine had chosen checked it.
 */
export function EditedBy({ edits, kinds, place, category = (id) => id }: Props) {
  const texts = useTexts();
  return edits
    .filter(({ decision }) => kinds.includes(decision))
    .map((edit) => {
      const isChecked = edit.decision === 'place' && edit.wasPlace !== undefined && edit.wasPlace === place;
      return (
        <div key={`${edit.decision} ${edit.was}`} className="fact">
          <dt>{texts.t('editor')}</dt>
          <dd>
            <span dir="auto">{said(edit, isChecked, texts)}</span>
            {!isChecked && edit.decision !== 'merge' && edit.decision !== 'split' && (
              <span className="fact-note" dir="auto">
                {edit.was === ''
                  ? texts.t('editMachineNothing')
                  : texts.t('editMachine', { was: machineSaid(edit, texts, category) })}
              </span>
            )}
          </dd>
        </div>
      );
    });
}

/** "placed by an editor (Ann), 3 March 2026: the village, not the town" */
function said({ decision, by, on, why }: Edit, isChecked: boolean, { t, locale }: Texts): string {
  const who = by === '' ? '' : ` (${by})`;
  const when = on === null ? '' : `, ${formatIsoDay(on, locale, 'long')}`;
  return `${t(isChecked ? 'edit_checked' : SAID[decision])}${who}${when}${why === '' ? '' : `: ${why}`}`;
}

function machineSaid({ decision, was }: Edit, { t, locale }: Texts, category: (id: string) => string): string {
  if (decision === 'category') return category(was);
  if (decision === 'role') return was === 'where' || was === 'from' || was === 'to' ? t(`role_${was}`) : was;
  if (decision !== 'day') return was;
  const [from, to = from] = was.split('/').map((day) => parseDay(day));
  if (!from || !to) return was;
  return formatSpan(dayNumber(from), dayNumber(to), 'day', locale) ?? was;
}
