import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startTrustedTypes } from '../app/startTrustedTypes.ts';
import { Desk } from './Desk.tsx';
import { deskStore } from './deskStore.ts';
import { DeskTextsProvider } from './text/DeskTextsProvider.tsx';
import '../app/styles/fonts.css';
import '../app/styles/tokens.css';
import '../app/styles/base.css';
import './desk.css';

startTrustedTypes(window);
void deskStore.getState().open();

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <DeskTextsProvider>
      <Desk />
    </DeskTextsProvider>
  </StrictMode>,
);
