import { useState } from 'react';
import type { LiveSubject } from '#app/realtime/contract.ts';
import { useNewComments } from '#app/realtime/use-live.ts';
import type { CommentPage } from '../comments.queries.server.ts';

/**
 * The comments that stood here when the reader came or last asked, and their own. What others have said since waits
 * until they ask for it, whether it was heard live or came along when the page was asked again for something else. What
 * newer comments have pushed to an earlier page meanwhile stays.
 */
export function useHeldBack(subject: LiveSubject, { comments: loaded, earlier }: CommentPage) {
  const [first, setFirst] = useState(loaded);
  const [asked, setAsked] = useState<readonly string[]>(() => loaded.map(({ id }) => id));
  const fresh = useNewComments(subject, { own: loaded.map(({ id }) => id) });
  const shown = loaded.filter(({ id, byMe }) => byMe || asked.includes(id));
  const from = loaded.find(({ parentId }) => !parentId)?.id;
  const pushedOut =
    earlier && from ? first.filter(({ id, parentId }) => (parentId ?? id) < from && asked.includes(id)) : [];
  const show = () => {
    setFirst(loaded);
    setAsked([...loaded.map(({ id }) => id), ...fresh.ids]);
    fresh.show();
  };
  const held = loaded.filter((comment) => !shown.includes(comment)).map(({ id }) => id);
  return { comments: [...pushedOut, ...shown], waiting: [...held, ...fresh.ids], show };
}
