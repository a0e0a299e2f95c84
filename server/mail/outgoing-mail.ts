/** An e-mail ready to leave: one reader, both forms of its text, and further headers. */
export type OutgoingMail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Readonly<Record<string, string>>;
  messageId?: string;
};

/** Hands a mail over. Throws when nobody takes it. */
export type MailTransport = (mail: OutgoingMail) => Promise<void>;
