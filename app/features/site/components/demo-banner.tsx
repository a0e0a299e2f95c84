import { Link } from '@remix-run/react';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';

/** Says that nothing here is real, and lets people try it as somebody. */
export function DemoBanner() {
  const t = useT('site');
  return (
    <aside className="demo-banner" aria-label={t('demo.label')}>
      <p>
        {t('demo.banner')} <Link to={paths.signIn()}>{t('demo.tryAs')}</Link>
      </p>
    </aside>
  );
}
