import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import type { LinkSheet } from '../link-sheets.server.ts';

/** The sheets of links that were just made, one a printed page. */
export function LinkSheets({ sheets, title }: { sheets: readonly LinkSheet[]; title: string }) {
  const t = useT('pilots');
  const hydrated = useHydrated();
  return (
    <div className="link-sheets">
      <Notice
        tone="warn"
        live
        className="no-print"
        actions={
          hydrated && (
            <Button type="button" icon="print" onClick={() => window.print()}>
              {t('participants.print')}
            </Button>
          )
        }
      >
        <p>{t('participants.linksOnce')}</p>
      </Notice>
      <ul>
        {sheets.map((sheet) => (
          <li key={sheet.code} className="link-sheet">
            <svg
              viewBox={`0 0 ${sheet.size} ${sheet.size}`}
              role="img"
              aria-label={t('participants.sheet.qr', { url: sheet.url })}
              shapeRendering="crispEdges"
            >
              <rect width={sheet.size} height={sheet.size} fill="#fff" />
              <path d={sheet.path} fill="#000" />
            </svg>
            <div>
              <p className="link-sheet-title">{title}</p>
              <p className="link-sheet-code">{t('participants.sheet.code', { code: sheet.code })}</p>
              <p>{t('participants.sheet.hello')}</p>
              <p>{t('participants.sheet.how')}</p>
              <p className="link-sheet-url">{sheet.url}</p>
              <p>{t('participants.sheet.stop')}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
