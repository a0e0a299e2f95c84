import { render } from '@react-email/render';
import type { Locale } from '#app/domain/people/preferences.ts';
import { getT } from '#app/i18n/get-t.server.ts';
import { challengeMessageMail } from './challenge-message.tsx';
import { digestMail } from './digest.tsx';
import { entryReceiptMail, entryToMendMail } from './entry-mails.tsx';
import {
  delegationInvitationMail,
  jurorInvitationMail,
  jurorReminderMail,
  teamInvitationMail,
} from './invitations.tsx';
import type { MailContext, MailDefinition, MailProps, MailTemplate } from './mail-props.ts';
import { prioritySeatMail, priorityWordingMail } from './priorities.tsx';
import { signInCodeMail } from './sign-in-code.tsx';

const definitions: { readonly [Name in MailTemplate]: MailDefinition<MailProps[Name]> } = {
  'sign-in-code': signInCodeMail,
  digest: digestMail,
  'team-invitation': teamInvitationMail,
  'delegation-invitation': delegationInvitationMail,
  'juror-invitation': jurorInvitationMail,
  'entry-receipt': entryReceiptMail,
  'entry-to-mend': entryToMendMail,
  'juror-reminder': jurorReminderMail,
  'challenge-message': challengeMessageMail,
  'priority-wording': priorityWordingMail,
  'priority-seat': prioritySeatMail,
};

/** An e-mail as it is sent: the same words as HTML and as plain text. */
export type RenderedMail = { subject: string; html: string; text: string };

/** Writes an e-mail in the reader's language. */
export async function renderMail<Name extends MailTemplate>(
  template: Name,
  { locale, props, cluster }: { locale: Locale; props: MailProps[Name]; cluster: string },
): Promise<RenderedMail> {
  const context: MailContext = { locale, cluster, t: getT(locale, 'emails'), d: getT(locale, 'domain') };
  const { subject, Body } = definitions[template] as MailDefinition<MailProps[Name]>;
  const page = <Body props={props} context={context} />;
  const [html, text] = await Promise.all([render(page), render(page, { plainText: true })]);
  // A line break in a subject would begin another header.
  return { subject: subject(props, context).replace(/\s+/g, ' '), html, text };
}
