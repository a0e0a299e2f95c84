import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { CachedMarkup } from '#app/ui/cached-markup.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { RouterLink } from '#app/ui/router-link.tsx';
import { useClusterName } from '../shell.ts';
import { BrandMark } from './brand-mark.tsx';

/** The end of every page. Help comes first and always stands in the same place. */
export function SiteFooter() {
  return (
    <CachedMarkup as="footer" className="site-footer" of={Footer} props={{ cluster: useClusterName() }} />
  );
}

function Footer({ cluster }: { cluster: string }) {
  const t = useT('site');
  return (
    <div className="site-footer-inner">
      <div className="footer-help">
        <RouterLink to={paths.help()} className="button button-secondary">
          <Icon name="help" />
          <span>{t('footer.help')}</span>
        </RouterLink>
        <p>{t('footer.helpText')}</p>
      </div>
      <nav aria-label={t('footer.label')}>
        <ul>
          <li>
            <RouterLink to={paths.about()}>{t('footer.about')}</RouterLink>
          </li>
          <li>
            <RouterLink to={paths.solutions()}>{t('footer.solutions')}</RouterLink>
          </li>
          <li>
            <RouterLink to={paths.organisations()}>{t('footer.organisations')}</RouterLink>
          </li>
          <li>
            <RouterLink to={paths.accessibility()}>{t('footer.accessibility')}</RouterLink>
          </li>
          <li>
            <RouterLink to={paths.privacy()}>{t('footer.privacy')}</RouterLink>
          </li>
        </ul>
      </nav>
      <p className="footer-sign">
        <BrandMark />
        <span>
          {t('footer.promise')} {t('footer.runBy', { cluster })}
        </span>
      </p>
    </div>
  );
}
