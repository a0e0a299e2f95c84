import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Form } from '#app/ui/form.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Menu } from '#app/ui/menu.tsx';
import { RouterLink } from '#app/ui/router-link.tsx';
import type { ShellViewer } from '../shell.ts';

/** To signing in. `arrival` is the end of the address: where to come back to. */
export function SignInLink({ arrival }: { arrival: string }) {
  const t = useT('site');
  return (
    <RouterLink to={paths.signIn() + arrival} className="button button-quiet account-sign-in">
      <Icon name="user" />
      <span>{t('account.signIn')}</span>
    </RouterLink>
  );
}

/** What belongs to the person who has signed in. */
export function AccountMenu({ account, name }: { account: Account; name: string }) {
  const t = useT('site');
  return (
    <Menu label={t('account.menu')} icon="user" align="end" hideLabel className="account-menu">
      <p className="menu-note">{t('account.signedInAs', { name })}</p>
      <ul>
        <Links {...account} />
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

type Account = Pick<ShellViewer, 'caresFor' | 'solves' | 'moderates' | 'administers'>;

function Links({ caresFor, solves, moderates, administers }: Account) {
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
