import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import { Table } from '#app/ui/table.tsx';
import type { AssignmentData } from './assignment-data.ts';

type Gap = AssignmentData['gaps'][number];

/** Entries that have too few jurors, with who could step in: one by one or all at once. */
export function FillGaps({ page }: { page: AssignmentData }) {
  const t = useT('juryAssignment');
  const { gaps, challenge, perEntry } = page;
  if (gaps.length === 0 || perEntry === null || page.over) return null;
  const hidden = { round: String(page.round), version: String(page.version), intent: 'fill' };
  const pairs = (gap: Gap) => gap.proposed.map((juror) => `${gap.id} ${juror.id}`);
  const all = gaps.flatMap(pairs);
  const action = contestPaths.juryAssignment(challenge.slug);
  return (
    <Section id="gaps" title={t('gaps.title')} lead={t('gaps.lead')}>
      <Table
        id="gap-table"
        caption={t('gaps.title')}
        captionHidden
        rows={gaps}
        rowKey={(gap) => gap.id}
        columns={[
          {
            id: 'title',
            header: t('gaps.solution'),
            rowHeader: true,
            cell: (gap) => <Link to={paths.solution(gap.slug)}>{gap.title}</Link>,
          },
          {
            id: 'now',
            header: t('gaps.now'),
            cell: (gap) => <Now gap={gap} page={page} wanted={perEntry} />,
          },
          { id: 'proposed', header: t('gaps.proposed'), cell: (gap) => <Proposed gap={gap} /> },
          {
            id: 'do',
            header: <span className="sr-only">{t('gaps.give')}</span>,
            cell: (gap) =>
              page.mayAssign &&
              gap.proposed.length > 0 && (
                <Form method="post" action={action}>
                  <HiddenFields values={{ ...hidden, give: pairs(gap) }} />
                  <Button
                    tone="secondary"
                    aria-label={t('gaps.giveNamed', {
                      title: gap.title,
                      name: gap.proposed.map(({ name }) => name).join(', '),
                    })}
                  >
                    {t('gaps.give')}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      {page.mayAssign && all.length > 1 && (
        <Form method="post" action={action}>
          <HiddenFields values={{ ...hidden, give: all }} />
          <Button>{t('gaps.all', { count: all.length })}</Button>
        </Form>
      )}
    </Section>
  );
}

function Now({ gap, page, wanted }: { gap: Gap; page: AssignmentData; wanted: number }) {
  const t = useT('juryAssignment');
  return (
    <>
      <p>{t('gaps.has', { has: gap.has, wanted })}</p>
      {gap.lost.map(({ id, why }) => (
        <p key={id} className="field-hint">
          {t('gaps.lost', { name: page.names[id] ?? '', why })}
        </p>
      ))}
    </>
  );
}

function Proposed({ gap }: { gap: Gap }) {
  const t = useT('juryAssignment');
  return (
    <>
      {gap.proposed.map(({ id, name, load, sent }) => (
        <p key={id}>{t(sent ? 'gaps.proposalSent' : 'gaps.proposal', { name, load })}</p>
      ))}
      {gap.open > 0 && <p>{t('gaps.nobody')}</p>}
    </>
  );
}
