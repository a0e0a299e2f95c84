import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';

/** Follows or stops following the subject of the page. */
export function FollowButton({
  path,
  follows,
  signedIn,
}: {
  path: string;
  follows: boolean;
  signedIn: boolean;
}) {
  const t = useT('discussion');
  if (!signedIn) {
    return (
      <ButtonLink id="follow" to={paths.signIn(path)} tone="secondary" icon="follow">
        {t('follow.signIn')}
      </ButtonLink>
    );
  }
  return (
    <Form method="post" action={path} preventScrollReset id="follow">
      <Button
        tone={follows ? 'quiet' : 'secondary'}
        icon={follows ? 'check' : 'follow'}
        name="intent"
        value={follows ? 'unfollow' : 'follow'}
      >
        {follows ? t('follow.unfollow') : t('follow.follow')}
      </Button>
    </Form>
  );
}
