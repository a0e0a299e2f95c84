import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { getViewer, requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { refuseFormBecause, submitForm } from '#app/features/people/form.server.ts';
import { typed } from '#app/features/people/form.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { Avatar } from '#app/ui/avatar.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { inviteTeamMember } from '../commands/invite-team-member.server.ts';
import { removeTeamMember } from '../commands/remove-team-member.server.ts';
import { revokeTeamInvitation } from '../commands/revoke-team-invitation.server.ts';
import { EntryMeter, EntryProgress } from '../components/entry-progress.tsx';
import { findEntryProgress } from '../entry-progress.queries.server.ts';
import { mailTeamInvitation } from '../mail-team-invitation.server.ts';
import { invitationEmailSchema } from '../solution.schemas.ts';
import { useSolutionErrors } from '../solution-errors.ts';
import { findTeam } from '../team-page.queries.server.ts';

export const handle = {
  messages: ['solutions', 'entering', 'domainWork'],
  title: ({ data }) => data.team.name,
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const found = await findTeam(getDb(), args.params.id ?? '');
  if (!found || !can(actor, 'team.read', found)) throw new AppError('not_found');
  const { memberIds, leadIds, members, invitations, ...shown } = found;
  const { solution } = shown;
  // A draft is its team's, also for staff who look at who is in it.
  const maySee = solution && can(actor, 'solution.read', { ...solution, memberIds, leadIds });
  const team = { ...shown, solution: maySee ? solution : null };
  const mayInvite = can(actor, 'team.invite', found);
  const isDraft = memberIds.includes(actor.id) && team.solution?.status === 'draft';
  const progress = isDraft && team.solution ? await findEntryProgress(getDb(), team.solution.id) : null;
  return {
    parts: progress?.parts ?? null,
    team,
    mayInvite,
    invitations: mayInvite ? invitations : [],
    members: members.map(({ userId, role, name }) => ({
      id: userId,
      role,
      name,
      isMe: userId === actor.id,
      mayRemove:
        memberIds.length > 1 &&
        can(actor, 'team.remove_member', { id: team.id, memberIds, leadIds, memberId: userId }),
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  const teamId = args.params.id ?? '';
  const call = { actor, requestId: args.context.requestId };
  const intent = form.get('intent');
  if (intent === 'invite') {
    const outcome = await submitForm(form, z.object({ email: invitationEmailSchema }), ({ email }) =>
      execute(inviteTeamMember, call, { teamId, email }),
    );
    if ('refusal' in outcome) return outcome.refusal;
    await mailTeamInvitation(outcome.result, (await getViewer(args))?.locale ?? 'en', new Date());
    return redirect(paths.team(teamId));
  }
  try {
    if (intent === 'revoke') {
      const invitationId = String(form.get('invitationId') ?? '');
      await execute(revokeTeamInvitation, call, { teamId, invitationId });
    } else {
      const memberId = String(form.get('memberId') ?? '');
      const { left } = await execute(removeTeamMember, call, { teamId, memberId });
      if (left) return redirect(paths.mySolutions());
    }
  } catch (error) {
    return refuseFormBecause(form, error);
  }
  return redirect(paths.team(teamId));
}

export default function Team() {
  const { team, members, invitations, mayInvite, parts } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('solutions');
  const e = useT('entering');
  const work = useT('domainWork');
  const common = useT('common');
  const format = useFormat();
  const errors = useSolutionErrors(refusal?.errors);
  return (
    <Page width="text">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <PageHeader
        eyebrow={<Link to={paths.challenge(team.challenge.slug)}>{team.challenge.title}</Link>}
        title={team.name}
        lead={
          team.solution &&
          t.rich('team.lead', {
            title: team.solution.title,
            link: (words) => <Link to={paths.solution(team.solution?.slug ?? '')}>{words}</Link>,
          })
        }
      />
      {parts && team.solution && (
        <Section id="progress" title={e('progress.title')}>
          <EntryMeter id="entry-meter" parts={parts} />
          <EntryProgress parts={parts} slug={team.solution.slug} here={false} />
        </Section>
      )}
      <Section id="members" title={t('team.members')}>
        <ul className="member-list">
          {members.map((member) => (
            <li key={member.id}>
              <Avatar name={member.name} />
              <span>
                {member.name} {member.isMe && <span className="muted">{t('team.you')}</span>}
              </span>
              <span className="muted">{work(`teamRole.${member.role}`)}</span>
              {member.mayRemove && (
                <Form method="post">
                  <HiddenFields values={{ intent: 'remove', memberId: member.id }} />
                  <Button tone="quiet">
                    {member.isMe ? t('team.leave') : t('team.remove', { name: member.name })}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      </Section>
      {mayInvite && (
        <Section id="invite" title={t('team.invite')} lead={t('team.inviteLead')}>
          <Form method="post" noValidate key={invitations.length}>
            <TextField
              id="email"
              name="email"
              type="email"
              label={t('team.email')}
              errors={errors.of('email')}
              defaultValue={typed(refusal, 'email')}
              autoCapitalize="none"
              required
            />
            <Button name="intent" value="invite" icon="mail">
              {t('team.send')}
            </Button>
          </Form>
          {invitations.length > 0 && (
            <>
              <h3>{t('team.open')}</h3>
              <ul className="member-list">
                {invitations.map((invitation) => (
                  <li key={invitation.id}>
                    <span>{invitation.email}</span>
                    <span className="muted">
                      {t('invitation.until', { when: format.deadline(invitation.expiresAt) })}
                    </span>
                    <Form method="post">
                      <HiddenFields values={{ intent: 'revoke', invitationId: invitation.id }} />
                      <Button tone="quiet">{t('team.revoke')}</Button>
                    </Form>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Section>
      )}
    </Page>
  );
}
