import { useLocation } from '@remix-run/react';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { useLiveUnread } from '#app/realtime/use-live.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { CachedMarkup } from '#app/ui/cached-markup.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Menu } from '#app/ui/menu.tsx';
import { RouterLink } from '#app/ui/router-link.tsx';
import type { Preferences } from '../preferences.ts';
import { type ShellViewer, useShell } from '../shell.ts';
import { usePreferences } from '../use-preferences.ts';
import { AccountMenu, SignInLink } from './account-menu.tsx';
import { BrandMark } from './brand-mark.tsx';
import { PreferencesMenu } from './preferences-menu.tsx';

const places = [paths.needs(), paths.challenges(), paths.pilots(), paths.outcomes()] as const;

/** The top of every page: who we are, the stages to look into, and the first thing to do. */
export function SiteHeader() {
  const { pathname, search } = useLocation();
  const { viewer = null, now = 0 } = useShell() ?? {};
  const { id: _id, name = '', ...account } = viewer ?? {};
  const here = pathname + search;
  const signIn = paths.signIn(viewer || pathname.startsWith('/sign-in') ? undefined : here);
  return (
    <CachedMarkup
      as="header"
      className="site-header"
      of={SiteBar}
      props={{
        place: places.find((to) => pathname === to || pathname.startsWith(`${to}/`)) ?? null,
        preferences: { ...usePreferences() },
        account: viewer && (account as Account),
      }}
      filled={{ name, here, arrival: signIn.slice(paths.signIn().length) }}
      unseen={{ countedAt: now }}
    />
  );
}

type Account = Omit<ShellViewer, 'id' | 'name'>;

type Props = {
  /** The stage that the page belongs to, as its address. */
  place: string | null;
  preferences: Preferences;
  account: Account | null;
  /** The reader's name. */
  name: string;
  /** The page's own address. */
  here: string;
  /** What an address to sign in at ends with, to come back here. */
  arrival: string;
  /** When unread notifications were counted, in epoch milliseconds. */
  countedAt: number;
};

function SiteBar({ place, preferences, account, name, here, arrival, countedAt }: Props) {
  const t = useT('site');
  return (
    <div className="site-bar">
      <RouterLink to={paths.home()} className="brand" aria-label={t('nav.home')}>
        <BrandMark />
        <span className="brand-name" translate="no">
          Tandem
        </span>
      </RouterLink>
      <nav className="site-nav" aria-label={t('nav.label')}>
        <Links place={place} />
      </nav>
      <div className="site-tools">
        <PreferencesMenu preferences={preferences} here={here} />
        {account && <NotificationBell counted={account.unread} countedAt={countedAt} />}
        {account ? <AccountMenu account={account} name={name} /> : <SignInLink arrival={arrival} />}
        <Menu label={t('nav.menu')} icon="menu" align="end" hideLabel className="site-menu">
          <nav aria-label={t('nav.label')}>
            <Links place={place} />
          </nav>
          <ButtonLink to={paths.newNeed()}>{t('nav.sayWhatHurts')}</ButtonLink>
        </Menu>
        <ButtonLink to={paths.newNeed()} className="say-what-hurts">
          {t('nav.sayWhatHurts')}
        </ButtonLink>
      </div>
    </div>
  );
}

function Links({ place }: Pick<Props, 'place'>) {
  const t = useT('site');
  const labels = [t('nav.needs'), t('nav.challenges'), t('nav.pilots'), t('nav.outcomes')];
  return (
    <ul>
      {places.map((to, index) => (
        <li key={to}>
          <RouterLink to={to} prefetch="intent" aria-current={to === place ? 'page' : undefined}>
            {labels[index]}
          </RouterLink>
        </li>
      ))}
    </ul>
  );
}

function NotificationBell({ counted, countedAt }: { counted: number; countedAt: number }) {
  const t = useT('site');
  const unread = useLiveUnread(counted, countedAt);
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
