import { type DetailedHTMLProps, type HTMLAttributes, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

const MAP = 'http://localhost:4173/';

type Shown = { readonly shown: number; readonly total: number };
type DateLineProps = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  readonly src: string;
  readonly label: string;
  readonly height?: number;
  readonly from?: string | undefined;
  readonly theme?: 'light' | 'dark' | 'system';
  readonly 'ondateline-ready'?: (event: CustomEvent<{ events: number }>) => void;
  readonly 'ondateline-filter'?: (event: CustomEvent<Shown>) => void;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'date-line': DateLineProps;
    }
  }
}

/** React 19 hands attributes to the element and listens to its events by their own names. */
function Page() {
  const [from, setFrom] = useState('');
  const [shown, setShown] = useState<Shown | null>(null);
  return (
    <main>
      <h1>A React page with a map</h1>
      <label>
        From <input type="date" value={from} onChange={({ target }) => setFrom(target.value)} />
      </label>
      <p role="status">{shown === null ? 'The map is on its way.' : `${shown.shown} of ${shown.total} events`}</p>
      <date-line
        src={MAP}
        label="Map of the reported events"
        height={480}
        from={from === '' ? undefined : from}
        ondateline-filter={({ detail }) => setShown(detail)}
      />
    </main>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
