import { reportReasons } from '#app/domain/moderation/moderation.ts';
import type { SubjectRef } from '#app/domain/subjects.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { Form } from '#app/ui/form.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { type DiscussionRefusal, longestComment } from '../discussion.ts';

/** Tells the moderators that something is wrong. */
export function ReportForm({
  path,
  reported,
  refusal,
}: {
  path: string;
  reported: SubjectRef;
  refusal: DiscussionRefusal | null;
}) {
  const t = useT('discussion');
  const d = useT('domain');
  const error = refusal && t(`errors.${refusal.code as 'too_long'}`, { max: String(longestComment) });
  return (
    <Form method="post" action={path} className="stack" preventScrollReset noValidate>
      <input type="hidden" name="reportedType" value={reported.type} />
      <input type="hidden" name="reportedId" value={reported.id} />
      <RadioCards
        id={`report-${reported.id}`}
        name="reason"
        label={t('report.title')}
        hint={t('report.hint')}
        errors={error ? [error] : undefined}
        choices={reportReasons.map((value) => ({ value, label: d(`reportReason.${value}`) }))}
      />
      <TextArea
        id={`note-${reported.id}`}
        name="note"
        label={t('report.note')}
        defaultValue={refusal?.note}
        rows={2}
      />
      <div>
        <Button tone="secondary" icon="flag" name="intent" value="report">
          {t('report.send')}
        </Button>
      </div>
    </Form>
  );
}
