import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { paths } from '#app/paths.ts';
import { useLiveQueue } from '#app/realtime/use-live.ts';

/** How often the page says that somebody is still there, in milliseconds: well within the hold's two minutes. */
const beatMs = 40_000;

/** How many pages of this tab have an item open: on the way from one to another both do, for a moment. */
const holders = new Map<string, number>();

function count(itemId: string, change: 1 | -1): void {
  holders.set(itemId, (holders.get(itemId) ?? 0) + change);
}

/**
 * Keeps an item open for whoever has its page open, and puts it back when they leave. What colleagues do with the
 * item shows at once. Without JavaScript each load of the page renews the hold.
 */
export function useHold(itemId: string, isHeldByMe: boolean): void {
  const { revalidate } = useRevalidator();
  useLiveQueue((changed) => {
    if (changed === itemId) revalidate();
  });
  useEffect(() => {
    if (!isHeldByMe) return;
    const path = paths.moderationHold(itemId);
    async function beat() {
      const response = await fetch(path, { method: 'POST' }).catch(() => null);
      // No connection is no refusal: the next sign of life may get through.
      if (!response) return;
      const answer: { isHeld: boolean } | null = response.ok
        ? await response.json().catch(() => null)
        : { isHeld: false };
      if (answer && !answer.isHeld) revalidate();
    }
    function leave() {
      const body = new FormData();
      body.set('intent', 'release');
      navigator.sendBeacon(path, body);
    }
    // The page before this one may have put the same item back just now (a reload).
    void beat();
    const timer = setInterval(beat, beatMs);
    count(itemId, 1);
    addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      removeEventListener('pagehide', leave);
      count(itemId, -1);
      // Put back at once it could overtake the next page's own sign of life, and end that page's hold.
      setTimeout(() => {
        if (!holders.get(itemId)) leave();
      });
    };
  }, [itemId, isHeldByMe, revalidate]);
}
