import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';

/** What to do when no code comes: look elsewhere, ask again, take another address. */
export function NoMailYet({ email, next }: { email: string | null; next: string }) {
  const t = useT('signIn');
  return (
    <Disclosure summary={t('noMailYet.title')}>
      <div className="stack">
        <ul className="bullets">
          <li>{t('noMailYet.wait')}</li>
          <li>{t('noMailYet.spam')}</li>
          <li>{t('noMailYet.newest')}</li>
        </ul>
        {email && (
          <Form method="post" action={paths.signIn(next)}>
            <input type="hidden" name="email" value={email} />
            <Button tone="secondary" icon="refresh">
              {t('noMailYet.again')}
            </Button>
          </Form>
        )}
        <p>
          <Link to={paths.signIn(next)}>{t('noMailYet.otherAddress')}</Link>
        </p>
      </div>
    </Disclosure>
  );
}
