import { BigCode, MailButton, MailPage, SmallPrint, Words } from './layout.tsx';
import type { MailDefinition, MailProps } from './mail-props.ts';

/** The code to sign in with. Its link only fills the code in: mail scanners follow links, too. */
export const signInCodeMail: MailDefinition<MailProps['sign-in-code']> = {
  subject: ({ code }, { t }) => t('code.subject', { code }),
  Body: ({ props: { code, link, minutes }, context }) => (
    <MailPage
      context={context}
      preview={context.t('code.valid', { minutes })}
      footer={<SmallPrint>{context.t('ignore')}</SmallPrint>}
    >
      <Words>{context.t('code.lead')}</Words>
      <BigCode>{code}</BigCode>
      <Words>{context.t('code.valid', { minutes })}</Words>
      <MailButton context={context} href={link}>
        {context.t('code.button')}
      </MailButton>
      <SmallPrint>{context.t('code.hint')}</SmallPrint>
    </MailPage>
  ),
};
