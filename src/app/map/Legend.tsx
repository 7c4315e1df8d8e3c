import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { LegendKind } from '../../map/legend.ts';
import { useHasRoomForLegend } from '../layout/useMedia.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { CategoryMark } from '../marks/CategoryMark.tsx';
import { usePrinting } from '../print/usePrinting.ts';
import { categoryLabel } from '../text/categoryLabel.ts';
import type { TextKey } from '../text/textKeys.ts';
import { useTexts } from '../text/useTexts.ts';
import { useResolvedTheme } from './useResolvedTheme.ts';

const KINDS: Readonly<Record<LegendKind, TextKey>> = {
  sure: 'legendSure',
  unsure: 'legendUnsure',
  group: 'legendGroup',
  near: 'legendNear',
  region: 'legendRegion',
  area: 'legendArea',
  movement: 'legendMovement',
  selected: 'legendSelected',
};

/** What colours, shapes and marks mean. The marks are painted by the code that paints the map, so the two cannot differ. */
export function Legend() {
  const texts = useTexts();
  const { t } = texts;
  const hasRoom = useHasRoomForLegend();
  const [isOpen, setOpen] = useState<boolean | null>(null); // null: open where it leaves most of the map to see
  const { columns } = useLoaded();
  const used = useMemo(() => usedCategories(columns.category), [columns]);
  return (
    <details
      className="legend"
      data-over-map
      open={isOpen ?? hasRoom}
      onToggle={({ currentTarget: { open } }) => open !== (isOpen ?? hasRoom) && setOpen(open)}
    >
      <summary>{t('legend')}</summary>
      <div className="legend-lists">
        <ul>
          {columns.categories.map(
            (category, index) =>
              used[index] === 1 && (
                <li key={category.id}>
                  <CategoryMark category={category} />
                  {categoryLabel(category, texts)}
                </li>
              ),
          )}
        </ul>
        <ul>
          {(Object.keys(KINDS) as LegendKind[]).map((kind) => (
            <li key={kind}>
              <LegendMark kind={kind} />
              {t(KINDS[kind])}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** Per category: 1 when any event has it. Events are many, categories few: no set of a million numbers. */
function usedCategories(category: Uint8Array): Uint8Array {
  const used = new Uint8Array(256);
  for (const index of category) used[index] = 1;
  return used;
}

const MARK_SIZE = { width: 26, height: 18 };

function LegendMark({ kind }: { kind: LegendKind }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useResolvedTheme();
  const theme = usePrinting() ? 'light' : shown;
  useLayoutEffect(() => {
    void import('../../map/legend.ts').then(({ paintLegend }) => {
      if (canvas.current !== null) paintLegend(canvas.current, kind, null, theme, MARK_SIZE);
    });
  }, [kind, theme]);
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas without tabindex takes no focus
  return <canvas ref={canvas} className="legend-mark" aria-hidden="true" />;
}
