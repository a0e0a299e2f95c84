import font from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, Scripts, ScrollRestoration, useMatches } from '@remix-run/react';
import { type ReactNode, useContext } from 'react';
import { direction } from '#app/i18n/locales.ts';
import { DocumentTitle } from './features/site/components/document-title.tsx';
import { ErrorPage } from './features/site/components/error-page.tsx';
import { SiteFrame } from './features/site/components/site-frame.tsx';
import { DocumentContext } from './features/site/document-context.ts';
import { useDocumentState } from './features/site/document-state.ts';
import { loadShell } from './features/site/shell.server.ts';
import { useShell } from './features/site/shell.ts';
import { usePreferences } from './features/site/use-preferences.ts';
import { neededNamespaces, type RouteHandle } from './i18n/handle.ts';
import { I18nProvider } from './i18n/i18n-provider.tsx';
import styles from './styles/app.css?url';

const errorHandle: RouteHandle = { messages: ['errors', 'errorCodes'] };

export function loader(args: LoaderFunctionArgs) {
  return loadShell(args, Date.now());
}

/** The end of the ten seconds a moment lies in: so that what is drawn for one request is good for the next ones, too. */
function inSteps(now: number): number {
  return Math.ceil(now / 10_000) * 10_000;
}

/** The document around every page and every error. */
export function Layout({ children }: { children: ReactNode }) {
  const { nonce, requestId } = useContext(DocumentContext);
  const { locale, theme, textSize } = usePreferences();
  const shell = useShell();
  const { error } = useDocumentState();
  const matches = useMatches();
  const namespaces = neededNamespaces(error ? [...matches, { handle: errorHandle }] : matches);
  return (
    <I18nProvider
      locale={locale}
      timeZone={shell?.cluster.timeZone ?? 'UTC'}
      now={inSteps(shell?.now ?? 0)}
      namespaces={namespaces}
    >
      <html
        lang={locale}
        dir={direction[locale]}
        data-theme={theme}
        data-text-size={textSize}
        data-messages={namespaces.join(' ')}
        data-request-id={requestId}
      >
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <DocumentTitle />
          <link rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
          <link rel="stylesheet" href={styles} />
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        </head>
        <body>
          <SiteFrame>{children}</SiteFrame>
          <ScrollRestoration nonce={nonce} />
          <Scripts nonce={nonce} />
        </body>
      </html>
    </I18nProvider>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
