import { Section } from '@react-email/components';
import { Greeting, MailButton, MailLink, MailPage, SmallPrint, Words } from './layout.tsx';
import type { DigestItem, MailContext, MailDefinition, MailProps } from './mail-props.ts';

/** What became of what somebody said, supported or follows, since the last digest. */
export const digestMail: MailDefinition<MailProps['digest']> = {
  subject: ({ items, more }, { t }) => t('digest.subject', { count: items.length + more }),
  Body: ({ props, context }) => (
    <MailPage
      context={context}
      preview={props.items[0]?.text ?? context.t('digest.lead')}
      footer={<DigestFooter props={props} context={context} />}
    >
      <Greeting context={context} name={props.name} />
      <Words>{context.t('digest.lead')}</Words>
      {props.items.map((item) => (
        <News key={item.id} item={item} context={context} />
      ))}
      {props.more > 0 && <Words>{context.t('digest.more', { count: props.more })}</Words>}
      <MailButton context={context} href={props.allUrl}>
        {context.t('digest.all')}
      </MailButton>
    </MailPage>
  ),
};

function News({ item: { why, text, url }, context }: { item: DigestItem; context: MailContext }) {
  return (
    <Section>
      {why && <SmallPrint>{why}</SmallPrint>}
      <Words>
        {text} <MailLink href={url}>{context.t('digest.open')}</MailLink>
      </Words>
    </Section>
  );
}

function DigestFooter({ props, context: { t } }: { props: MailProps['digest']; context: MailContext }) {
  return (
    <SmallPrint>
      {t(`digest.${props.rhythm}`)} <MailLink href={props.settingsUrl}>{t('digest.change')}</MailLink>
      {' · '}
      <MailLink href={props.offUrl}>{t('digest.off')}</MailLink>
    </SmallPrint>
  );
}
