import { Link } from '@remix-run/react';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Icon } from '#app/ui/icon.tsx';
import { useClusterName } from '../shell.ts';
import { BrandMark } from './brand-mark.tsx';

/** The end of every page. Help comes first and always stands in the same place. */
export function SiteFooter() {
  const t = useT('site');
  const cluster = useClusterName();
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        <div className="footer-help">
          <Link to={paths.help()} className="button button-secondary">
            <Icon name="help" />
            <span>{t('footer.help')}</span>
          </Link>
          <p>{t('footer.helpText')}</p>
        </div>
        <nav aria-label={t('footer.label')}>
          <ul>
            <li>
              <Link to={paths.about()}>{t('footer.about')}</Link>
            </li>
            <li>
              <Link to={paths.solutions()}>{t('footer.solutions')}</Link>
            </li>
            <li>
              <Link to={paths.organisations()}>{t('footer.organisations')}</Link>
            </li>
            <li>
              <Link to={paths.accessibility()}>{t('footer.accessibility')}</Link>
            </li>
            <li>
              <Link to={paths.privacy()}>{t('footer.privacy')}</Link>
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
    </footer>
  );
}
