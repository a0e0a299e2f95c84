import { Greeting, MailButton, MailPage, SmallPrint, Words } from './layout.tsx';
import type { MailDefinition, MailProps } from './mail-props.ts';

/** The author of needs is asked whether the wordings of their topics are right. */
export const priorityWordingMail: MailDefinition<MailProps['priority-wording']> = {
  subject: ({ round }, { t }) => t('priorityWording.subject', { round }),
  Body: ({ props: { name, round, count, until, link }, context }) => (
    <MailPage context={context} preview={context.t('priorityWording.hint')}>
      <Greeting context={context} name={name} />
      <Words>{context.t('priorityWording.lead', { round, count })}</Words>
      <Words>{context.t('priorityWording.until', { date: until })}</Words>
      <MailButton context={context} href={link}>
        {context.t('priorityWording.button')}
      </MailButton>
      <SmallPrint>{context.t('priorityWording.hint')}</SmallPrint>
    </MailPage>
  ),
};

/** Somebody is asked to take part in the final session of a prioritisation round. */
export const prioritySeatMail: MailDefinition<MailProps['priority-seat']> = {
  subject: ({ round }, { t }) => t('prioritySeat.subject', { round }),
  Body: ({ props: { name, round, at, place, link }, context }) => (
    <MailPage context={context} preview={context.t('prioritySeat.hint')}>
      <Greeting context={context} name={name} />
      <Words>{context.t('prioritySeat.lead', { round })}</Words>
      {at !== null && <Words>{context.t('prioritySeat.at', { at })}</Words>}
      {place !== '' && <Words>{context.t('prioritySeat.place', { place })}</Words>}
      <MailButton context={context} href={link}>
        {context.t('prioritySeat.button')}
      </MailButton>
      <SmallPrint>{context.t('prioritySeat.hint')}</SmallPrint>
      <SmallPrint>{context.t('ignoreInvitation')}</SmallPrint>
    </MailPage>
  ),
};
