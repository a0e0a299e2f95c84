import { useSearchParams } from '@remix-run/react';
import type { PilotStatus } from '#app/domain/pilots/pilot-machine.ts';
import { DiscussionDone } from '#app/features/discussion/components/discussion-done.tsx';
import { useT } from '#app/i18n/use-t.ts';
import { Notice } from '#app/ui/notice.tsx';

/** Says what has just been done to a pilot, from the address that a form led back to. */
export function PilotDone({ status, isDecided }: { status: PilotStatus; isDecided: boolean }) {
  const t = useT('pilots');
  const panel = useT('evaluations');
  const done = useSearchParams()[0].get('done');
  const words = new Map([
    ['step', t('steps.done', { now: t(`page.statusHint.${status}`) })],
    ['saved', t('form.saved')],
    ['opened', t('form.opened')],
    ...(isDecided ? ([['decided', panel('decide.done')]] as const) : []),
  ]).get(done ?? '');
  if (!words) return <DiscussionDone />;
  return (
    <Notice tone="ok" live>
      <p>{words}</p>
    </Notice>
  );
}
