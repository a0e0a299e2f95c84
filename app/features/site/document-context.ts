import { createContext } from 'react';
import type { Preferences } from './preferences.ts';

/** What the entry files know of the document before any loader has answered. */
export interface DocumentFacts {
  /** Lets our own inline scripts run. Browsers hide it from scripts, so it is empty there. */
  readonly nonce: string;
  /** The request this document answered. */
  readonly requestId: string;
  /** How to show a page whose root loader has failed. */
  readonly preferences: Preferences;
}

export const DocumentContext = createContext<DocumentFacts>({
  nonce: '',
  requestId: '',
  preferences: { locale: 'en', theme: 'auto', textSize: 1 },
});
