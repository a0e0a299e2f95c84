import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { RouterLink } from '#app/ui/router-link.tsx';

/** Says that nothing here is real, and lets people try it as somebody. */
export function DemoBanner() {
  const t = useT('site');
  return (
    <aside className="demo-banner" aria-label={t('demo.label')}>
      <p>
        {t('demo.banner')} <RouterLink to={paths.signIn()}>{t('demo.tryAs')}</RouterLink>
      </p>
    </aside>
  );
}
