import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import { type PillTone, StatusPill } from '#app/ui/status-pill.tsx';
import { Table } from '#app/ui/table.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { JuryAnswer, JuryPageData } from './jury-page-data.ts';
import { useRefusal } from './use-refusal.ts';

const tones: Record<string, PillTone> = { accepted: 'active', declined: 'danger', invited: 'waiting' };

/** For staff: who sits in the jury, how far each is, and where interests stand in the way. Never a score. */
export function JuryProgress({ page, answer }: { page: JuryPageData; answer: JuryAnswer }) {
  const t = useT('jury');
  const d = useT('domain');
  const format = useFormat();
  const refusal = useRefusal(answer, 'invite');
  const { board, conflicts, challenge, invitations } = page;
  if (!board || !conflicts) return null;
  return (
    <>
      <Section id="progress" title={t('progress.title')} lead={t('progress.lead')}>
        {board.length === 0 ? (
          <EmptyState title={t('progress.empty.title')} level={3}>
            {t('progress.empty.body')}
          </EmptyState>
        ) : (
          <Table
            id="board"
            caption={t('progress.title')}
            captionHidden
            rows={board}
            rowKey={(row) => row.userId}
            columns={[
              { id: 'name', header: t('progress.juror'), rowHeader: true, cell: (row) => row.name },
              {
                id: 'status',
                header: t('progress.answer'),
                cell: (row) =>
                  row.submittedAt ? (
                    <StatusPill tone="ok">{t('progress.sent')}</StatusPill>
                  ) : (
                    <StatusPill tone={tones[row.status] ?? 'neutral'}>
                      {d(`invitationStatus.${row.status}`)}
                    </StatusPill>
                  ),
              },
              {
                id: 'scored',
                header: t('progress.scored'),
                numeric: true,
                cell: (row) =>
                  row.status === 'accepted' ? t('progress.of', { done: row.scored, all: row.toScore }) : '–',
              },
              {
                id: 'sent',
                header: t('progress.sentOn'),
                cell: (row) => (row.submittedAt ? format.dateShort(row.submittedAt) : '–'),
              },
            ]}
          />
        )}
      </Section>
      {page.mayInvite && (
        <Section id="invite" title={t('invite.title')} lead={t('invite.lead')}>
          <Form
            method="post"
            action={paths.jury(challenge.slug)}
            // A new seat empties the field.
            key={board.length + invitations.length}
            className="stack"
            noValidate
          >
            <TextField
              id="email"
              name="email"
              type="email"
              label={t('invite.email')}
              hint={t('invite.emailHint')}
              defaultValue={refusal && answer?.failed ? answer.email : ''}
              errors={refusal ? [refusal] : undefined}
              autoComplete="off"
            />
            <div>
              <Button name="intent" value="invite" icon="mail">
                {t('invite.button')}
              </Button>
            </div>
          </Form>
          {invitations.length > 0 && (
            <>
              <h3>{t('invite.waiting')}</h3>
              <ul className="member-list">
                {invitations.map(({ id, email }) => (
                  <li key={id}>
                    <span>{email}</span>
                    <Form method="post" action={paths.jury(challenge.slug)}>
                      <HiddenFields values={{ intent: 'withdraw', invitation: id }} />
                      <Button tone="quiet" aria-label={t('invite.withdrawNamed', { email })}>
                        {t('invite.withdraw')}
                      </Button>
                    </Form>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Section>
      )}
      <Section id="conflicts" title={t('conflicts.title')} lead={t('conflicts.lead')}>
        {conflicts.length === 0 ? (
          <p>{t('conflicts.none')}</p>
        ) : (
          <Table
            id="conflict-table"
            caption={t('conflicts.title')}
            captionHidden
            rows={conflicts}
            rowKey={(row) => `${row.solutionId} ${row.jurorId}`}
            columns={[
              { id: 'juror', header: t('progress.juror'), rowHeader: true, cell: (row) => row.juror },
              {
                id: 'solution',
                header: t('conflicts.solution'),
                cell: (row) => <Link to={paths.solution(row.slug)}>{row.title}</Link>,
              },
              { id: 'why', header: t('conflicts.why'), cell: (row) => t(`conflicts.source.${row.source}`) },
              { id: 'note', header: t('conflicts.note'), cell: (row) => row.note || '–' },
            ]}
          />
        )}
      </Section>
    </>
  );
}
