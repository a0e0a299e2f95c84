import { useT } from '#app/i18n/use-t.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';

/** The code of a paper in large type, what it is good for, and what it is not. */
export function ReceiptCode({
  code,
  isOpen,
  listedAt,
}: {
  code: string | null;
  isOpen: boolean;
  /** Where the code finds its paper, once the list is published. */
  listedAt: string | null;
}) {
  const t = useT('ballots');
  if (code === null) return isOpen ? <p>{t('receipt.codeNone')}</p> : null;
  return (
    <Section id="receipt" title={t('receipt.code')}>
      <p className="receipt-code">
        <code>{code}</code>
      </p>
      <p>{t('receipt.codeWhat')}</p>
      {listedAt && (
        <p>
          <Link to={listedAt}>{t('receipt.find')}</Link>
        </p>
      )}
      <Notice title={t('receipt.codeKeepTitle')}>
        <p>{t('receipt.codeKeep')}</p>
        <p>{t('receipt.codeStays')}</p>
      </Notice>
    </Section>
  );
}
