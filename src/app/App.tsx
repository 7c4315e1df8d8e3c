import { lazy, Suspense, useEffect } from 'react';
import { NewBuildNotice } from './installed/NewBuildNotice.tsx';
import { LoadFailed } from './layout/LoadFailed.tsx';
import { Skeleton } from './layout/Skeleton.tsx';
import { useAppStore } from './state/store.ts';
import { useTexts } from './text/useTexts.ts';

/** Asked for at once, so that it arrives while the data does. */
const arriving = import('./layout/Explorer.tsx');
const Explorer = lazy(() => arriving.then(({ Explorer }) => ({ default: Explorer })));

/** The whole page: what is shown depends on one state, how loading went. */
export function App() {
  const load = useAppStore((state) => state.load);
  const theme = useAppStore((state) => state.theme);
  const { t } = useTexts();
  const title = (load.status === 'ready' ? load.explorer.title : null) ?? t('title');

  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  switch (load.status) {
    case 'loading':
      return <Skeleton />;
    case 'failed':
      return <LoadFailed failure={load.failure} />;
    case 'ready':
      return (
        <Suspense fallback={<Skeleton />}>
          <Explorer title={title} />
          <NewBuildNotice />
        </Suspense>
      );
  }
}
