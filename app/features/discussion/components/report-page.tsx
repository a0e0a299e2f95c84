import { useSearchParams } from '@remix-run/react';
import { type FormEvent, useState } from 'react';
import type { SubjectRef } from '#app/domain/subjects.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import type { DiscussionRefusal } from '../discussion.ts';
import { ReportForm } from './report-form.tsx';
import { useAfterSending } from './use-after-sending.ts';

const asked = 'report-page';

/** Whether the address asks for the form to report the page. */
export const useIsReportAsked = (): boolean => useSearchParams()[0].get('open') === asked;

/** A button to report what a page is about. Its form comes when it is asked for; without JavaScript, with the page. */
export function ReportPage({
  path,
  reported,
  refusal,
  isAsked,
}: {
  path: string;
  reported: SubjectRef;
  refusal: DiscussionRefusal | null;
  /** Whether the form stands there from the start. */
  isAsked: boolean;
}) {
  const t = useT('discussion');
  const [open, setOpen] = useState(refusal !== null || isAsked);
  useAfterSending(() => setOpen(refusal !== null));
  function toggle(event: FormEvent) {
    event.preventDefault();
    setOpen(!open);
  }
  return (
    <div id="report">
      <form method="get" action={`${path}#report`} onSubmit={toggle}>
        <Button tone="quiet" icon="flag" name="open" value={asked} aria-expanded={open}>
          {t('report.openNeed')}
        </Button>
      </form>
      {open && <ReportForm path={path} reported={reported} refusal={refusal} />}
    </div>
  );
}
