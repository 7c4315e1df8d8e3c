import { useFilterWords } from '../filters/useFilterWords.ts';
import { usePrinting } from './usePrinting.ts';

/** On paper alone: the title and the filters in words stand above the map. */
export function PrintHead({ title }: { title: string }) {
  return usePrinting() ? <PrintedWords title={title} /> : null;
}

function PrintedWords({ title }: { title: string }) {
  return (
    <div className="print-head">
      <p className="print-title">{title}</p>
      <p>{useFilterWords()}</p>
    </div>
  );
}
