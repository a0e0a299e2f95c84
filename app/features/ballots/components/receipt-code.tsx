import { useT } from '#app/i18n/use-t.ts';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';

/** The code of a paper in large type, what it is good for, and what it is not. */
export function ReceiptCode({ code, isOpen }: { code: string | null; isOpen: boolean }) {
  const t = useT('ballots');
  if (code === null) return isOpen ? <p>{t('receipt.codeNone')}</p> : null;
  return (
    <Section id="receipt" title={t('receipt.code')}>
      <p className="receipt-code">
        <code>{code}</code>
      </p>
      <p>{t('receipt.codeWhat')}</p>
      <Notice title={t('receipt.codeKeepTitle')}>
        <p>{t('receipt.codeKeep')}</p>
        <p>{t('receipt.codeStays')}</p>
      </Notice>
    </Section>
  );
}
