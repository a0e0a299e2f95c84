import { useLocation } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useT } from '#app/i18n/use-t.ts';
import { ConnectionStatus } from '#app/realtime/connection-status.tsx';
import { LivePerson } from '#app/realtime/live-person.tsx';
import { SkipLink } from '#app/ui/skip-link.tsx';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { useShell } from '../shell.ts';
import { DemoBanner } from './demo-banner.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

/** What is the same on every page, with the page as its main content. */
export function SiteFrame({ children }: { children: ReactNode }) {
  const t = useT('site');
  const loading = useUnderWay().state === 'loading';
  const shell = useShell();
  const personId = shell?.viewer?.id ?? null;
  return (
    <>
      <SkipLink>{t('skipToContent')}</SkipLink>
      <div className="navigation-progress" data-loading={loading || undefined} aria-hidden="true" />
      <ConnectionStatus personId={personId} loadedAt={shell?.now ?? null} />
      {personId && <LivePerson key={personId} />}
      {shell?.demo && <DemoBanner />}
      <SiteHeader />
      <main id="main" ref={useFocusOnArrival()} tabIndex={-1} aria-busy={loading}>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}

/** After going to another page, reading goes on at its content, as it would after loading a document. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const pageTookIt = main.current?.contains(document.activeElement);
    if (!pageTookIt) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
