import { isDiscussionDone } from '#app/features/discussion/discussion.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Notice } from '#app/ui/notice.tsx';

/** Says what was just done, from the address that a form led back to. */
export function DoneNotice({ done }: { done: string | null }) {
  const t = useT('needPage');
  const td = useT('discussion');
  const own = new Map([
    ['supported', t('metoo.done')],
    ['unsupported', t('metoo.undone')],
    ['appealed', t('page.appealed')],
  ]);
  const words = isDiscussionDone(done) ? td(`done.${done}`) : own.get(done ?? '');
  if (!words) return null;
  return (
    <div id="done" className="done">
      <Notice tone="ok" live>
        <p>{words}</p>
      </Notice>
    </div>
  );
}
