import { useT } from '#app/i18n/use-t.ts';

/** Parts of the page, by the id of their section, in the order in which they stand. */
export const pageParts = [
  'phases',
  'news',
  'brief',
  'needs',
  'areas',
  'enter',
  'judged',
  'vote',
  'prizes',
  'decides',
  'solutions',
  'partners',
  'terms',
  'files',
  'faq',
  'story',
  'comments',
] as const;
export type PagePart = (typeof pageParts)[number];

/** Where the parts of the page are, beside them on a wide screen. */
export function PageToc({ parts }: { parts: readonly PagePart[] }) {
  const t = useT('challengePage');
  return (
    <nav className="page-toc no-print" aria-labelledby="toc-title">
      <p id="toc-title" className="page-toc-title">
        {t('toc.title')}
      </p>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <a href={`#${part}`}>{t(`toc.${part}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
