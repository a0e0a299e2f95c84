import { useT } from '#app/i18n/use-t.ts';

/** What is in the older version only; said in words, too, since not every screen reader tells. */
export function Gone({ children }: { children: string }) {
  const t = useT('solutions');
  return (
    <del>
      <span className="sr-only">{t('versions.removed')} </span>
      {children}
    </del>
  );
}

/** What is in the newer version only. */
export function Come({ children }: { children: string }) {
  const t = useT('solutions');
  return (
    <ins>
      <span className="sr-only">{t('versions.added')} </span>
      {children}
    </ins>
  );
}
