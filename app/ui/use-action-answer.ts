import { useActionData, useLocation } from '@remix-run/react';
import { useState } from 'react';

/**
 * What the form of this page was answered, as Remix's `useActionData` tells it, and until the next answer or the next page.
 * Remix forgets it whenever the page is read anew: where a page is live, a message of what is wrong would be gone as soon as
 * somebody else does something.
 */
export function useActionAnswer<Action>(): ReturnType<typeof useActionData<Action>> {
  const answer = useActionData<Action>();
  const { key } = useLocation();
  const [kept, setKept] = useState({ answer, key });
  const isKept = answer === undefined && kept.key === key;
  if (!isKept && (kept.answer !== answer || kept.key !== key)) setKept({ answer, key });
  return isKept ? kept.answer : answer;
}
