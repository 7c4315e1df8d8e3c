import { useEffect } from 'react';
import { Explorer } from './layout/Explorer.tsx';
import { LoadFailed } from './layout/LoadFailed.tsx';
import { Skeleton } from './layout/Skeleton.tsx';
import { useAppStore } from './state/store.ts';
import { useTexts } from './text/useTexts.ts';

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
      return <Explorer title={title} />;
  }
}
