import { Greeting, MailButton, MailPage, SmallPrint, Words } from './layout.tsx';
import type { MailDefinition, MailProps } from './mail-props.ts';

/** Somebody is asked to join a team. */
export const teamInvitationMail: MailDefinition<MailProps['team-invitation']> = {
  subject: ({ inviter, team }, { t }) => t('team.subject', { inviter, team }),
  Body: ({ props: { link, until, isNew, ...names }, context }) => (
    <MailPage context={context} preview={context.t('team.hint')}>
      <Greeting context={context} name={null} />
      <Words>{context.t('team.lead', names)}</Words>
      <Words>{context.t('team.until', { date: until })}</Words>
      <MailButton context={context} href={link}>
        {context.t('team.button')}
      </MailButton>
      <SmallPrint>{context.t('team.hint')}</SmallPrint>
      {isNew && <SmallPrint>{context.t('newHere')}</SmallPrint>}
      <SmallPrint>{context.t('ignoreInvitation')}</SmallPrint>
    </MailPage>
  ),
};

/** A carer is asked to act for a patient. */
export const delegationInvitationMail: MailDefinition<MailProps['delegation-invitation']> = {
  subject: ({ patient }, { t }) => t('delegation.subject', { patient }),
  Body: ({ props: { patient, scopes, until, link }, context }) => (
    <MailPage context={context} preview={context.t('delegation.hint')}>
      <Greeting context={context} name={null} />
      <Words>{context.t('delegation.lead', { patient })}</Words>
      <ul>
        {scopes.map((scope) => (
          <li key={scope} style={{ fontSize: '18px', lineHeight: '1.6' }}>
            {context.d(`scope.${scope}`)}
          </li>
        ))}
      </ul>
      {until !== null && <Words>{context.t('delegation.until', { date: until })}</Words>}
      <MailButton context={context} href={link}>
        {context.t('delegation.button')}
      </MailButton>
      <SmallPrint>{context.t('delegation.hint')}</SmallPrint>
    </MailPage>
  ),
};

/** Somebody is asked to be on a jury. */
export const jurorInvitationMail: MailDefinition<MailProps['juror-invitation']> = {
  subject: ({ challenge }, { t }) => t('juror.subject', { challenge }),
  Body: ({ props: { name, inviter, challenge, until, link, isNew }, context }) => (
    <MailPage context={context} preview={context.t('juror.hint')}>
      <Greeting context={context} name={name} />
      <Words>{context.t('juror.lead', { inviter, challenge })}</Words>
      {until !== null && <Words>{context.t('juror.until', { date: until })}</Words>}
      <MailButton context={context} href={link}>
        {context.t('juror.button')}
      </MailButton>
      <SmallPrint>{context.t('juror.hint')}</SmallPrint>
      {isNew && <SmallPrint>{context.t('newHere')}</SmallPrint>}
      <SmallPrint>{context.t('ignoreInvitation')}</SmallPrint>
    </MailPage>
  ),
};

/** A juror is reminded of their scores, or of an answer. */
export const jurorReminderMail: MailDefinition<MailProps['juror-reminder']> = {
  subject: ({ challenge }, { t }) => t('jurorReminder.subject', { challenge }),
  Body: ({ props: { name, challenge, left, until, link }, context }) => (
    <MailPage context={context} preview={context.t('jurorReminder.hint')}>
      <Greeting context={context} name={name} />
      <Words>
        {left === null
          ? context.t('jurorReminder.answer', { challenge })
          : context.t('jurorReminder.scores', { challenge, count: left })}
      </Words>
      {until !== null && <Words>{context.t('juror.until', { date: until })}</Words>}
      <MailButton context={context} href={link}>
        {context.t('jurorReminder.button')}
      </MailButton>
      <SmallPrint>{context.t('jurorReminder.hint')}</SmallPrint>
    </MailPage>
  ),
};
