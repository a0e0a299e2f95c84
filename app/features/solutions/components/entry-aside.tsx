import type { SolutionPart } from '#app/domain/solutions/solution-gaps.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';
import { EntryMeter, EntryProgress } from './entry-progress.tsx';

/** Beside the form of an entry: what is done and what is missing, until when it is sent in, and the buttons. */
export function EntryAside({
  parts,
  slug,
  until,
  maySubmit,
  pending,
}: {
  parts: readonly SolutionPart[];
  slug: string;
  /** The end of the time in which it may be sent in; null where there is none. */
  until: Date | null;
  maySubmit: boolean;
  pending: boolean;
}) {
  const t = useT('solutions');
  const e = useT('entering');
  const format = useFormat();
  return (
    <Section id="progress" title={e('progress.title')}>
      <EntryMeter id="entry-meter" parts={parts} />
      <EntryProgress parts={parts} slug={slug} here />
      <div className="stack mt-4">
        {until && <p>{e('progress.deadline', { when: format.dateTime(until) })}</p>}
        <Button name="intent" value="save" tone={maySubmit ? 'secondary' : 'primary'} pending={pending}>
          {t('edit.save')}
        </Button>
        {maySubmit && (
          <Button name="intent" value="submit" icon="send" pending={pending}>
            {t('edit.submit')}
          </Button>
        )}
        {until && <p className="muted">{t('edit.submitHint')}</p>}
      </div>
    </Section>
  );
}
