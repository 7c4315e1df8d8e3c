import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { keepForOffline } from './installed/keepForOffline.ts';
import { isEmbeddedPage } from './layout/isEmbeddedPage.ts';
import { loadExplorer } from './load/loadExplorer.ts';
import { startTrustedTypes } from './startTrustedTypes.ts';
import { startLinkSync } from './state/linkSync.ts';
import { useAppStore } from './state/store.ts';
import { TextsProvider } from './text/TextsProvider.tsx';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './print/print.css';

startTrustedTypes(window);
startLinkSync(window);
if (isEmbeddedPage) void import('./embed/startEmbedBridge.ts').then((bridge) => bridge.startEmbedBridge(window));
void loadExplorer('data/').then((load) => useAppStore.getState().setLoad(load));

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <TextsProvider>
      <App />
    </TextsProvider>
  </StrictMode>,
);

if (import.meta.env.PROD) keepForOffline(window);
