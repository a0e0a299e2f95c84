import { useEffect, useRef } from 'react';
import { useT } from '#app/i18n/use-t.ts';
import { ConnectionBar } from '#app/ui/connection-bar.tsx';
import { liveClient } from './live-client.ts';
import { useConnectionState, useGatheredRevalidation } from './use-live.ts';

/**
 * Says when the line drops and when it is back, on every page; asks the loaders again for what was missed. It opens
 * no connection by itself: it hears the browser, and the sockets of whoever has opened them. `personId` is whoever is
 * signed in: when that changes without a new document, the line is made anew. `loadedAt` is when the page's data was read.
 */
export function ConnectionStatus({
  personId,
  loadedAt,
}: {
  personId: string | null;
  loadedAt: number | null;
}) {
  const t = useT('common');
  const state = useConnectionState();
  const revalidate = useGatheredRevalidation();
  const connectedAs = useRef(personId);
  useEffect(() => {
    if (connectedAs.current === personId) return;
    connectedAs.current = personId;
    liveClient().renew();
  }, [personId]);
  useEffect(() => {
    if (loadedAt !== null) liveClient().noteLoaded(loadedAt);
  }, [loadedAt]);
  useEffect(() => liveClient().onCatchUp(revalidate), [revalidate]);
  useEffect(() => {
    const online = () => liveClient().noteNetwork(true);
    const offline = () => liveClient().noteNetwork(false);
    window.addEventListener('online', online);
    window.addEventListener('offline', offline);
    if (!navigator.onLine) offline();
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
    };
  }, []);
  return (
    <ConnectionBar state={state}>
      {state === 'caught-up' ? t('live.back') : t(state === 'offline' ? 'live.offline' : 'live.reconnecting')}
    </ConnectionBar>
  );
}
