import { useLocation } from '@remix-run/react';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { useLiveUnread } from '#app/realtime/use-live.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { CachedMarkup } from '#app/ui/cached-markup.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Menu } from '#app/ui/menu.tsx';
import { RouterLink } from '#app/ui/router-link.tsx';
import { useShell } from '../shell.ts';
import { AccountMenu } from './account-menu.tsx';
import { BrandMark } from './brand-mark.tsx';
import { PreferencesMenu } from './preferences-menu.tsx';

/** The top of every page: who we are, the stages to look into, and the first thing to do. */
export function SiteHeader() {
  const t = useT('site');
  const viewer = useShell()?.viewer ?? null;
  return (
    <header className="site-header">
      <div className="site-bar">
        <RouterLink to={paths.home()} className="brand" aria-label={t('nav.home')}>
          <BrandMark />
          <span className="brand-name" translate="no">
            Tandem
          </span>
        </RouterLink>
        <nav className="site-nav" aria-label={t('nav.label')}>
          <NavigationLinks />
        </nav>
        <div className="site-tools">
          <PreferencesMenu />
          {viewer && <NotificationBell unread={viewer.unread} />}
          <AccountMenu viewer={viewer} />
          <Menu label={t('nav.menu')} icon="menu" align="end" hideLabel className="site-menu">
            <nav aria-label={t('nav.label')}>
              <NavigationLinks />
            </nav>
            <ButtonLink to={paths.newNeed()}>{t('nav.sayWhatHurts')}</ButtonLink>
          </Menu>
          <ButtonLink to={paths.newNeed()} className="say-what-hurts">
            {t('nav.sayWhatHurts')}
          </ButtonLink>
        </div>
      </div>
    </header>
  );
}

function NavigationLinks() {
  const { pathname } = useLocation();
  const place = places.find((to) => pathname === to || pathname.startsWith(`${to}/`)) ?? null;
  return <CachedMarkup as="ul" of={Links} props={{ place }} />;
}

const places = [paths.needs(), paths.challenges(), paths.pilots(), paths.outcomes()] as const;

function Links({ place }: { place: string | null }) {
  const t = useT('site');
  const labels = [t('nav.needs'), t('nav.challenges'), t('nav.pilots'), t('nav.outcomes')];
  return places.map((to, index) => (
    <li key={to}>
      <RouterLink to={to} prefetch="intent" aria-current={to === place ? 'page' : undefined}>
        {labels[index]}
      </RouterLink>
    </li>
  ));
}

function NotificationBell({ unread: counted }: { unread: number }) {
  const t = useT('site');
  const unread = useLiveUnread(counted, useShell()?.now ?? 0);
  const label = unread > 0 ? t('notifications.linkWithCount', { count: unread }) : t('notifications.link');
  return (
    <RouterLink
      to={paths.notifications()}
      className="button button-quiet bell"
      aria-label={label}
      title={label}
    >
      <Icon name="bell" />
      {unread > 0 && (
        <span className="bell-count" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </RouterLink>
  );
}
