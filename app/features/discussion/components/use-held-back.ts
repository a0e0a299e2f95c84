import { useState } from 'react';
import type { LiveSubject } from '#app/realtime/contract.ts';
import { useNewComments } from '#app/realtime/use-live.ts';
import type { ShownComment } from '../comments.queries.server.ts';

/**
 * The comments that stood here when the reader came or last asked, and their own. What others have said since waits
 * until they ask for it, whether it was heard live or came along when the page was asked again for something else.
 */
export function useHeldBack(subject: LiveSubject, loaded: readonly ShownComment[]) {
  const [asked, setAsked] = useState<readonly string[]>(() => loaded.map(({ id }) => id));
  const fresh = useNewComments(subject, { own: loaded.map(({ id }) => id) });
  const comments = loaded.filter(({ id, byMe }) => byMe || asked.includes(id));
  const show = () => {
    setAsked([...loaded.map(({ id }) => id), ...fresh.ids]);
    fresh.show();
  };
  return { comments, waiting: loaded.length - comments.length + fresh.ids.length, show };
}
