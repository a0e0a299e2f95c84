import { Greeting, MailButton, MailPage, SmallPrint, Words } from './layout.tsx';
import type { MailDefinition, MailProps } from './mail-props.ts';

/** What staff wrote to those who take part in a challenge, or can. */
export const challengeMessageMail: MailDefinition<MailProps['challenge-message']> = {
  subject: ({ subject }) => subject,
  Body: ({ props: { name, challenge, subject, body, link, isBound, settingsUrl }, context }) => (
    <MailPage context={context} preview={subject}>
      <Greeting context={context} name={name} />
      <SmallPrint>{context.t('message.about', { challenge })}</SmallPrint>
      {body
        .split(/\n{2,}/)
        .filter((part) => part.trim() !== '')
        .map((part, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a finished text
          <Words key={i}>{part}</Words>
        ))}
      <MailButton context={context} href={link}>
        {context.t('message.button')}
      </MailButton>
      <SmallPrint>{context.t(isBound ? 'message.bound' : 'message.free')}</SmallPrint>
      {!isBound && (
        <SmallPrint>
          <a href={settingsUrl}>{context.t('message.change')}</a>
        </SmallPrint>
      )}
    </MailPage>
  ),
};
