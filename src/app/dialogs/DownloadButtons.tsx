import { useState } from 'react';
import type { EventRecord } from '../../model/event.ts';
import { exportCsv } from '../../query/exportCsv.ts';
import { exportGeojson } from '../../query/exportGeojson.ts';
import { useFilterWords } from '../filters/useFilterWords.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { mapPicture } from '../map/mapPicture.ts';
import { printPage } from '../print/printPage.ts';
import { shownOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { drawPicture } from './drawPicture.ts';
import { fetchRecords } from './fetchRecords.ts';

import { saveFile } from './saveFile.ts';

type Progress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly detail: string };

/** Where a picture is from, for whoever meets it somewhere else; a page opened from a disk has no address worth showing. */
const pictureSource = (attribution: string): string =>
  location.protocol === 'file:' ? attribution : `${location.host}${location.pathname} · ${attribution}`;

/** Files of what passes the filters now, and only that. */
export function DownloadButtons({ title }: { title: string }) {
  const { t } = useTexts();
  const loaded = useLoaded();
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' });
  const filterWords = useFilterWords();
  const sourceNames = new Map(loaded.columns.sources.map(({ id, name }) => [id, name]));

  const run = (make: () => Promise<void>) => {
    setProgress({ kind: 'busy' });
    make().then(
      () => setProgress({ kind: 'idle' }),
      (reason: unknown) => setProgress({ kind: 'failed', detail: String(reason) }),
    );
  };
  const withRecords = (use: (records: readonly EventRecord[]) => void) =>
    run(async () => use(await fetchRecords(loaded, shownOf(useAppStore.getState()))));

  return (
    <>
      <div className="modal-row">
        <button
          type="button"
          className="button"
          onClick={() => withRecords((records) => saveFile('reports.csv', 'text/csv', exportCsv(records, sourceNames)))}
        >
          {t('downloadCsv')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            withRecords((records) => saveFile('events.geojson', 'application/geo+json', exportGeojson(records)))
          }
        >
          {t('downloadGeojson')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            run(async () => {
              if (mapPicture.current === null) throw new Error(t('mapLoading'));
              const words = { title, filters: filterWords, source: pictureSource(t('attribution')) };
              saveFile('map.png', 'image/png', await drawPicture(mapPicture.current(), words));
            })
          }
        >
          {t('downloadPicture')}
        </button>
        <button type="button" className="button" onClick={() => run(() => printPage(window))}>
          {t('print')}
        </button>
      </div>
      <p role="status" className="copy-outcome">
        {progress.kind === 'busy' && t('downloading')}
        {progress.kind === 'failed' && t('downloadFailed', { detail: progress.detail })}
      </p>
    </>
  );
}
