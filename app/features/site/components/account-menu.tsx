import { Form, Link, useLocation } from '@remix-run/react';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Menu } from '#app/ui/menu.tsx';
import type { ShellViewer } from '../shell.ts';

/** Signing in, or what belongs to the person who has. */
export function AccountMenu({ viewer }: { viewer: ShellViewer | null }) {
  const t = useT('site');
  const { pathname, search } = useLocation();
  if (!viewer) {
    const next = pathname.startsWith('/sign-in') ? undefined : pathname + search;
    return (
      <Link to={paths.signIn(next)} className="button button-quiet account-sign-in">
        <Icon name="user" />
        <span>{t('account.signIn')}</span>
      </Link>
    );
  }
  return (
    <Menu label={t('account.menu')} icon="user" align="end" hideLabel className="account-menu">
      <p className="menu-note">{t('account.signedInAs', { name: viewer.name })}</p>
      <ul>
        <li>
          <Link to={paths.myNeeds()}>{t('account.myNeeds')}</Link>
        </li>
        {viewer.caresFor && (
          <li>
            <Link to={paths.caringFor()}>{t('account.caringFor')}</Link>
          </li>
        )}
        {viewer.solves && (
          <li>
            <Link to={paths.mySolutions()}>{t('account.mySolutions')}</Link>
          </li>
        )}
        {viewer.moderates && (
          <li>
            <Link to={paths.moderation()}>{t('account.moderation')}</Link>
          </li>
        )}
        {viewer.administers && (
          <li>
            <Link to={paths.adminPeople()}>{t('account.administration')}</Link>
          </li>
        )}
        <li>
          <Link to={paths.profile()}>{t('account.profile')}</Link>
        </li>
      </ul>
      <Form method="post" action={paths.signOut()}>
        <button type="submit" className="button button-quiet button-wide">
          <Icon name="sign-out" />
          <span>{t('account.signOut')}</span>
        </button>
      </Form>
    </Menu>
  );
}
