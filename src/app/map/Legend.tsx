import { useState } from 'react';
import { useIsWide } from '../layout/useMedia.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { CategoryMark } from '../marks/CategoryMark.tsx';
import { useTexts } from '../text/useTexts.ts';

/** What colours, shapes and marks mean. */
export function Legend() {
  const { t } = useTexts();
  const isWide = useIsWide();
  const [isOpen, setOpen] = useState<boolean | null>(null); // null: as the width suggests
  const { columns } = useLoaded();
  const used = new Set(columns.category);
  return (
    <details className="legend" open={isOpen ?? isWide} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('legend')}</summary>
      <ul>
        {columns.categories.map(
          (category, index) =>
            used.has(index) && (
              <li key={category.id}>
                <CategoryMark category={category} />
                {category.label}
              </li>
            ),
        )}
        <li>
          <svg className="legend-mark" viewBox="0 0 12 12" aria-hidden="true">
            <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
          {t('legendUnsure')}
        </li>
        <li>
          <svg className="legend-mark" viewBox="0 0 12 12" aria-hidden="true">
            <circle
              cx="6"
              cy="6"
              r="5.2"
              fill="currentColor"
              fillOpacity="0.25"
              stroke="currentColor"
              strokeWidth="0.8"
              strokeDasharray="2 1.5"
            />
          </svg>
          {t('legendNear')}
        </li>
        <li>
          <svg className="legend-mark" viewBox="0 0 12 12" aria-hidden="true">
            <rect
              x="0.75"
              y="2"
              width="10.5"
              height="8"
              fill="currentColor"
              fillOpacity="0.2"
              stroke="currentColor"
              strokeWidth="1.5"
            />
          </svg>
          {t('legendRegion')}
        </li>
        <li>
          <svg className="legend-mark" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M1 10C3 4 6 3 10 3M7.4 1 10.4 3 8 5.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          {t('legendMovement')}
        </li>
      </ul>
    </details>
  );
}
