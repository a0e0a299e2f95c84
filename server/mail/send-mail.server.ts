import type { Locale } from '#app/domain/people/preferences.ts';
import type { MailProps, MailTemplate } from '#app/emails/mail-props.ts';
import { getEnv } from '../env.server.ts';
import { singleton } from '../singleton.server.ts';
import type { MailTransport } from './outgoing-mail.ts';
import { createTransport } from './transport.server.ts';

export type Mail<Name extends MailTemplate> = {
  to: string;
  template: Name;
  locale: Locale;
  props: MailProps[Name];
  headers?: Readonly<Record<string, string>>;
  /** Stays the same when the same mail is sent again, so that mail programs can tell. */
  messageId?: string;
};

/** Writes an e-mail in the reader's language and hands it over. Throws when the mail server does not take it. */
export async function sendMail<Name extends MailTemplate>(mail: Mail<Name>): Promise<void> {
  const env = getEnv();
  const transport = singleton<MailTransport>('mail', () => createTransport(env));
  // The renderer is large and most processes send few mails: it is read in with the first one.
  const { renderMail } = await import('#app/emails/render-mail.server.tsx');
  const { to, template, locale, props, headers = {}, messageId } = mail;
  const rendered = await renderMail(template, { locale, props, cluster: env.CLUSTER_NAME });
  await transport({
    ...rendered,
    to,
    headers: { 'Auto-Submitted': 'auto-generated', ...headers },
    ...(messageId && { messageId }),
  });
}
