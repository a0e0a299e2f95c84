import { useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ChangeAspect } from '#app/domain/events.ts';
import type { Connection } from '#app/ui/connection-bar.tsx';
import type { LiveSubject, RoomRequest, ServerEvents } from './contract.ts';
import { liveClient } from './live-client.ts';

/** Several changes within this time are asked for together, in milliseconds. */
const gatherMs = 80;

/** A function that stays the same and always calls the newest `handler`. */
function useLatest<Args extends unknown[]>(handler: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}

/** How long to wait for the connection before the loaders are asked once more, in milliseconds. */
const patienceMs = 1000;

/**
 * Asks the page's loaders again, once for changes that come close together, and once somebody answers: when a read fails, the
 * router puts an error page in the place of what stands there, with all that is typed on it.
 */
export function useGatheredRevalidation(): () => void {
  const { revalidate } = useRevalidator();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const askIn = useLatest((ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      fetch('/healthz').then(revalidate, () => askIn(patienceMs));
    }, ms);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => askIn(gatherMs), [askIn]);
}

/** Hears one kind of event while the component is on the page. */
export function useLiveEvent<Event extends keyof ServerEvents>(
  event: Event,
  handler: (...args: Parameters<ServerEvents[Event]>) => void,
): void {
  const latest = useLatest(handler);
  useEffect(() => liveClient().on(event, latest as ServerEvents[Event]), [event, latest]);
}

/** Is in a room while the component is on the page. */
function useRoom(request: RoomRequest): void {
  const key = JSON.stringify(request);
  useEffect(() => liveClient().join(JSON.parse(key) as RoomRequest), [key]);
}

/**
 * Hears of changes to a subject. Without `onChange` the loaders are asked again, so that counts and states are right;
 * nothing a person reads or types may move by it, so lists of texts hold back what is new (see `useNewComments`).
 */
export function useLiveSubject(subject: LiveSubject, onChange?: (aspect: ChangeAspect) => void): void {
  const { type, id } = subject;
  const revalidate = useGatheredRevalidation();
  useRoom({ room: 'subject', subject: { type, id } });
  useLiveEvent('subject:changed', (news) => {
    if (news.subject.type !== type || news.subject.id !== id) return;
    if (onChange) onChange(news.aspect);
    else revalidate();
  });
  // Whoever may no longer see the subject hears only that; the page then says what stands in its place.
  useLiveEvent('room:closed', (request) => {
    if (request.room === 'subject' && request.subject.type === type && request.subject.id === id)
      revalidate();
  });
}

/** Names comments that came in on a subject and are not loaded yet. `show` asks for them and begins anew. */
export function useNewComments(subject: LiveSubject, options: { own?: readonly string[] } = {}) {
  const { type, id } = subject;
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const { revalidate } = useRevalidator();
  useRoom({ room: 'subject', subject: { type, id } });
  useLiveEvent('comment:posted', ({ subject: about, commentId }) => {
    if (about.type !== type || about.id !== id) return;
    setWaiting((before) => (before.includes(commentId) ? before : [...before, commentId]));
  });
  const shown = options.own ?? [];
  const show = useCallback(() => {
    setWaiting([]);
    revalidate();
  }, [revalidate]);
  return { ids: waiting.filter((commentId) => !shown.includes(commentId)), show };
}

/** Hears of changes in the moderators' queue; asks the loaders again unless told what to do. */
export function useLiveQueue(onChange?: (itemId: string) => void): void {
  const revalidate = useGatheredRevalidation();
  useRoom({ room: 'queue' });
  useLiveEvent('queue:changed', ({ itemId }) => {
    if (onChange) onChange(itemId);
    else revalidate();
  });
}

/**
 * Unread notices: what the loader counted at `countedAt` (epoch milliseconds of the server), or what came in since. A
 * loader's answer can arrive after news that it was too early to count.
 */
export function useLiveUnread(counted: number, countedAt: number): number {
  const [heard, setHeard] = useState<{ unread: number; at: number } | null>(null);
  useLiveEvent('notification:new', setHeard);
  return heard && heard.at >= countedAt ? heard.unread : counted;
}

/** How the page is connected. Nothing to say on the server. */
export function useConnectionState(): Connection {
  return useSyncExternalStore(
    useCallback((listener: () => void) => liveClient().onState(listener), []),
    () => liveClient().getState(),
    () => 'online',
  );
}
