import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card, CardGrid } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { RouterLink } from '#app/ui/router-link.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { getDb } from '#db/client.server.ts';
import { answerTeamInvitation } from '../commands/answer-team-invitation.server.ts';
import { EntryMeter } from '../components/entry-progress.tsx';
import { findEntryProgress } from '../entry-progress.queries.server.ts';
import { invitationsFor, solutionsOfPerson } from '../list-solutions.queries.server.ts';
import { solutionTone } from '../solution-tone.ts';

export const handle = {
  messages: ['solutions', 'entering', 'domainWork'],
  title: ({ t }) => t('solutions')('mine.title'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const { id } = await requireActor(args);
  const db = getDb();
  const [found, invitations] = await Promise.all([solutionsOfPerson(db, id), invitationsFor(db, id)]);
  const rows = await Promise.all(
    found.map(async ({ id: solutionId, ...row }) => ({
      ...row,
      id: solutionId,
      parts: row.status === 'draft' ? (await findEntryProgress(db, solutionId)).parts : null,
    })),
  );
  return { rows, invitations: invitations.filter((one) => one.expiresAt > new Date()) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  const answer = form.get('answer') === 'accept' ? 'accept' : 'decline';
  const call = { actor, requestId: args.context.requestId };
  const invitationId = String(form.get('invitationId') ?? '');
  const { teamId } = await execute(answerTeamInvitation, call, { invitationId, answer });
  return redirect(answer === 'accept' ? paths.team(teamId) : paths.mySolutions());
}

export default function MySolutions() {
  const { rows, invitations } = useLoaderData<typeof loader>();
  const t = useT('solutions');
  const work = useT('domainWork');
  const format = useFormat();
  return (
    <Page>
      <PageHeader title={t('mine.title')} lead={t('mine.lead')} />
      {invitations.map((invitation) => (
        <Notice
          key={invitation.id}
          title={t('invitation.title', { team: invitation.team })}
          actions={(['accept', 'decline'] as const).map((answer) => (
            <Form key={answer} method="post">
              <HiddenFields values={{ invitationId: invitation.id, answer }} />
              <Button tone={answer === 'accept' ? 'primary' : 'secondary'}>
                {t(`invitation.${answer}`)}
              </Button>
            </Form>
          ))}
        >
          <p>{t('invitation.lead', { challenge: invitation.challenge })}</p>
          <p>{t('invitation.until', { when: format.deadline(invitation.expiresAt) })}</p>
        </Notice>
      ))}
      {rows.length === 0 ? (
        <EmptyState
          title={t('mine.none')}
          action={<ButtonLink to={paths.challenges()}>{t('list.toChallenges')}</ButtonLink>}
        >
          <p>{t('mine.noneBody')}</p>
        </EmptyState>
      ) : (
        <CardGrid label={t('mine.title')}>
          {rows.map((row) => (
            <Card key={row.slug} as="li" stage="solution">
              <h2 className="card-heading">
                <RouterLink
                  className="card-link"
                  to={row.status === 'draft' ? contestPaths.editSolution(row.slug) : paths.solution(row.slug)}
                >
                  {row.title}
                </RouterLink>
              </h2>
              <p className="muted">{t('list.by', { team: row.team, challenge: row.challenge.title })}</p>
              <StatusPill tone={solutionTone[row.status]}>{work(`solutionStatus.${row.status}`)}</StatusPill>
              {row.parts && <EntryMeter id={`meter-${row.id}`} parts={row.parts} />}
              {row.status === 'draft' && row.mendUntil && (
                <p>{t('mine.mend', { when: format.dateTime(row.mendUntil) })}</p>
              )}
              <p className="muted">{t('mine.changed', { when: format.relative(row.updatedAt) })}</p>
            </Card>
          ))}
        </CardGrid>
      )}
    </Page>
  );
}
