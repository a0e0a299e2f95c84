import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import { Select } from '#app/ui/select.tsx';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import type { AssignmentData } from './assignment-data.ts';

/** Most jurors for one entry that are offered. */
const most = 12;

/** Staff say how many jurors each entry gets, and draw; or let everybody judge everything. */
export function DrawForm({ page, chosen }: { page: AssignmentData; chosen: number | null }) {
  const t = useT('juryAssignment');
  const isDrawing = useUnderWay().formData?.get('intent') === 'draw';
  const { challenge, jurors, entries, perEntry } = page;
  if (!page.mayDraw && !page.mayJudgeEverything) return null;
  const action = contestPaths.juryAssignment(challenge.slug);
  const hidden = { round: String(page.round) };
  const counts = Array.from({ length: Math.min(jurors.length, most) }, (_, i) => i + 1);
  return (
    <Section id="draw" title={t('draw.title')} lead={t('draw.lead')}>
      {page.mayDraw && entries.length === 0 && (
        <p>
          {t.rich('draw.noEntries', {
            link: (words) => <Link to={contestPaths.challengeEntries(challenge.slug)}>{words}</Link>,
          })}
        </p>
      )}
      {page.mayDraw && entries.length > 0 && jurors.length === 0 && <p>{t('draw.noJurors')}</p>}
      {page.mayDraw && counts.length > 0 && entries.length > 0 && (
        <Form method="post" action={action} className="stack">
          <HiddenFields values={hidden} />
          <Select
            id="perEntry"
            name="perEntry"
            label={t('draw.perEntry')}
            hint={t('draw.hint', { jurors: jurors.length, entries: entries.length })}
            defaultValue={String(chosen ?? perEntry ?? Math.min(3, jurors.length))}
            options={counts.map((count) => ({
              value: String(count),
              label: t('draw.option', { count, load: Math.round((entries.length * count) / jurors.length) }),
            }))}
          />
          <div>
            <Button
              name="intent"
              value="draw"
              tone={perEntry === null ? 'primary' : 'secondary'}
              pending={isDrawing}
              pendingLabel={t('draw.pending')}
            >
              {perEntry === null ? t('draw.button') : t('draw.again')}
            </Button>
          </div>
        </Form>
      )}
      {page.mayJudgeEverything && (
        <Form method="post" action={action}>
          <HiddenFields values={hidden} />
          <Button name="intent" value="everything" tone="quiet">
            {t('draw.everything')}
          </Button>
        </Form>
      )}
    </Section>
  );
}
