import { useFilterWords } from '../filters/useFilterWords.ts';
import { useMedia } from './useMedia.ts';

/** On paper alone: the title and the filters in words stand above the map. */
export function PrintHead({ title }: { title: string }) {
  return useMedia('print') ? <PrintedWords title={title} /> : null;
}

function PrintedWords({ title }: { title: string }) {
  return (
    <div className="print-head">
      <p className="print-title">{title}</p>
      <p>{useFilterWords()}</p>
    </div>
  );
}
