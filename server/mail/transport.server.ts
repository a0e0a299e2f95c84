import nodemailer from 'nodemailer';
import type { Env } from '../env.server.ts';
import { storeMail } from './outbox-folder.server.ts';
import type { MailTransport } from './outgoing-mail.ts';

/** The mail server where `SMTP_URL` names one, else the outbox folder below `DATA_DIR`. */
export function createTransport(env: Pick<Env, 'SMTP_URL' | 'MAIL_FROM' | 'DATA_DIR'>): MailTransport {
  const { SMTP_URL, MAIL_FROM, DATA_DIR } = env;
  if (SMTP_URL === undefined) return (mail) => storeMail(DATA_DIR, mail, new Date());
  const smtp = nodemailer.createTransport(SMTP_URL, { from: MAIL_FROM });
  return async ({ headers, ...mail }) => {
    await smtp.sendMail({ ...mail, headers: { ...headers } });
  };
}
