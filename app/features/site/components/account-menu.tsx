import { useLocation } from '@remix-run/react';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { CachedMarkup } from '#app/ui/cached-markup.tsx';
import { Form } from '#app/ui/form.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Menu } from '#app/ui/menu.tsx';
import { RouterLink } from '#app/ui/router-link.tsx';
import type { ShellViewer } from '../shell.ts';

/** Signing in, or what belongs to the person who has. */
export function AccountMenu({ viewer }: { viewer: ShellViewer | null }) {
  const t = useT('site');
  const { pathname, search } = useLocation();
  if (!viewer) {
    const next = pathname.startsWith('/sign-in') ? undefined : pathname + search;
    return (
      <RouterLink to={paths.signIn(next)} className="button button-quiet account-sign-in">
        <Icon name="user" />
        <span>{t('account.signIn')}</span>
      </RouterLink>
    );
  }
  const { caresFor, solves, moderates, administers } = viewer;
  return (
    <Menu label={t('account.menu')} icon="user" align="end" hideLabel className="account-menu">
      <p className="menu-note">{t('account.signedInAs', { name: viewer.name })}</p>
      <CachedMarkup as="ul" of={Links} props={{ caresFor, solves, moderates, administers }} />
      <Form method="post" action={paths.signOut()}>
        <button type="submit" className="button button-quiet button-wide">
          <Icon name="sign-out" />
          <span>{t('account.signOut')}</span>
        </button>
      </Form>
    </Menu>
  );
}

function Links({
  caresFor,
  solves,
  moderates,
  administers,
}: Pick<ShellViewer, 'caresFor' | 'solves' | 'moderates' | 'administers'>) {
  const t = useT('site');
  return (
    <>
      <li>
        <RouterLink to={paths.myNeeds()}>{t('account.myNeeds')}</RouterLink>
      </li>
      {caresFor && (
        <li>
          <RouterLink to={paths.caringFor()}>{t('account.caringFor')}</RouterLink>
        </li>
      )}
      {solves && (
        <li>
          <RouterLink to={paths.mySolutions()}>{t('account.mySolutions')}</RouterLink>
        </li>
      )}
      {moderates && (
        <li>
          <RouterLink to={paths.moderation()}>{t('account.moderation')}</RouterLink>
        </li>
      )}
      {administers && (
        <li>
          <RouterLink to={paths.adminPeople()}>{t('account.administration')}</RouterLink>
        </li>
      )}
      <li>
        <RouterLink to={paths.profile()}>{t('account.profile')}</RouterLink>
      </li>
    </>
  );
}
