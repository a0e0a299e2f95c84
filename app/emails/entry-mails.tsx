import { Greeting, MailButton, MailPage, SmallPrint, Words } from './layout.tsx';
import type { MailDefinition, MailProps } from './mail-props.ts';

/** The receipt of an entry, to everyone in its team. */
export const entryReceiptMail: MailDefinition<MailProps['entry-receipt']> = {
  subject: ({ title, receipt }, { t }) => t('entry.receiptSubject', { title, receipt }),
  Body: ({ props: { title, challenge, receipt, when, who, version, minutesLate, files, link }, context }) => (
    <MailPage context={context} preview={context.t('entry.receiptCode', { receipt })}>
      <Greeting context={context} name={null} />
      <Words>{context.t('entry.receiptLead', { title, challenge })}</Words>
      <Words>{context.t('entry.receiptCode', { receipt })}</Words>
      <Words>{context.t('entry.receiptFacts', { when, who, version: String(version) })}</Words>
      {minutesLate > 0 && <Words>{context.t('entry.receiptLate', { count: minutesLate })}</Words>}
      {files.length > 0 && <Words>{context.t('entry.receiptFiles', { files: files.join(', ') })}</Words>}
      <MailButton context={context} href={link}>
        {context.t('entry.receiptButton')}
      </MailButton>
      <SmallPrint>{context.t('entry.receiptHint')}</SmallPrint>
    </MailPage>
  ),
};

/** An entry is to be mended: what was found, and by when. */
export const entryToMendMail: MailDefinition<MailProps['entry-to-mend']> = {
  subject: ({ title }, { t }) => t('entry.mendSubject', { title }),
  Body: ({ props: { title, challenge, feedback, until, link }, context }) => (
    <MailPage context={context} preview={context.t('entry.mendUntil', { until })}>
      <Greeting context={context} name={null} />
      <Words>{context.t('entry.mendLead', { title, challenge })}</Words>
      <Words>{feedback}</Words>
      <Words>{context.t('entry.mendUntil', { until })}</Words>
      <MailButton context={context} href={link}>
        {context.t('entry.mendButton')}
      </MailButton>
      <SmallPrint>{context.t('entry.mendHint')}</SmallPrint>
    </MailPage>
  ),
};
