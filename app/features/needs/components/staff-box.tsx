import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { NeedActionResult } from '../need-action.server.ts';

/** What came of asking who is behind a pseudonym. */
export type Identity = Exclude<NeedActionResult, { to: string }>;

/** What the cluster's staff can do with a need from its page. */
export function StaffBox({
  needId,
  can,
  path,
  identity,
}: {
  needId: string;
  can: Record<'need.take_up' | 'need.moderate' | 'need.see_identity', boolean>;
  path: string;
  identity: Identity | null;
}) {
  const t = useT('needPage');
  return (
    <>
      {can['need.take_up'] && (
        <ButtonLink to={contestPaths.newChallenge({ needs: needId })} tone="secondary">
          {t('page.makeChallenge')}
        </ButtonLink>
      )}
      {can['need.take_up'] && can['need.moderate'] && (
        <Form method="post" action={paths.moderationRecheck()}>
          <input type="hidden" name="needId" value={needId} />
          <Button tone="quiet">{t('page.recheck')}</Button>
        </Form>
      )}
      {can['need.see_identity'] && <Reveal path={path} identity={identity} />}
    </>
  );
}

function Reveal({ path, identity }: { path: string; identity: Identity | null }) {
  const t = useT('needPage');
  const person = identity?.person;
  return (
    <Disclosure summary={t('page.reveal')} open={identity !== null}>
      {person ? (
        <p role="status" className="break-words">
          {t('page.revealed', { name: person.name ?? t('page.noName'), email: person.email })}
        </p>
      ) : (
        <Form method="post" action={path} className="stack" preventScrollReset>
          <TextField
            id="why"
            name="why"
            label={t('page.revealWhy')}
            hint={t('page.revealHint')}
            errors={identity?.failed ? [t('page.revealMissing')] : undefined}
          />
          <div>
            <Button tone="secondary" icon="eye" name="intent" value="reveal">
              {t('page.revealButton')}
            </Button>
          </div>
        </Form>
      )}
    </Disclosure>
  );
}
