import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { textSizes, themes } from './domain/people/preferences.ts';
import { DocumentContext, type DocumentFacts } from './features/site/document-context.ts';
import { followPageLinks } from './features/site/follow-page-links.ts';
import { browserMessages, loadMessages } from './i18n/browser-messages.ts';
import { MessageSourceContext } from './i18n/i18n-context.ts';
import { defaultLocale, isLocale } from './i18n/locales.ts';
import type { Namespace } from './i18n/messages.ts';

const { lang, dataset } = document.documentElement;
const locale = isLocale(lang) ? lang : defaultLocale;

const facts: DocumentFacts = {
  nonce: '',
  requestId: dataset.requestId ?? '',
  preferences: {
    locale,
    theme: themes.find((theme) => theme === dataset.theme) ?? 'auto',
    textSize: textSizes.find((size) => String(size) === dataset.textSize) ?? 1,
  },
};

/** Brings the page to life once the words it needs are here. */
async function start() {
  await loadMessages(locale, (dataset.messages ?? '').split(' ').filter(Boolean) as Namespace[]);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <DocumentContext.Provider value={facts}>
          <MessageSourceContext.Provider value={browserMessages}>
            <RemixBrowser />
          </MessageSourceContext.Provider>
        </DocumentContext.Provider>
      </StrictMode>,
    );
  });
  // So that an error can be explained while there is no network.
  setTimeout(() => void loadMessages(locale, ['errors']).catch(() => {}), 3_000);
}

followPageLinks();
void start();
