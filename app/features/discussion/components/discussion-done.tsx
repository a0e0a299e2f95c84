import { useSearchParams } from '@remix-run/react';
import { useT } from '#app/i18n/use-t.ts';
import { Notice } from '#app/ui/notice.tsx';
import { isDiscussionDone } from '../discussion.ts';

/** Says what a form of the discussion has just done, from the address that it led back to. */
export function DiscussionDone() {
  const t = useT('discussion');
  const done = useSearchParams()[0].get('done');
  if (!isDiscussionDone(done)) return null;
  return (
    <div id="done" className="done">
      <Notice tone="ok" live>
        <p>{t(`done.${done}`)}</p>
      </Notice>
    </div>
  );
}
