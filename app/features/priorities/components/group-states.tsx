import type { useLoaderData } from '@remix-run/react';
import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import type { loader } from '../routes/session.tsx';

/** The small groups and how far they are; one's own first to hand. Staff begin the plenary here. */
export function GroupStates({
  page: { round, groups, final, mayLead },
  ownGroupId,
}: {
  page: ReturnType<typeof useLoaderData<typeof loader>>;
  ownGroupId: string | null;
}) {
  const t = useT('priorityPart');
  const own = groups.find((group) => group.id === ownGroupId);
  const isReady = groups.every((group) => group.handedIn);
  const canGoBack = mayLead && final !== null && final.changes.length === 0;
  return (
    <Section id="groups" title={t('session.groups')}>
      {own && !final && (
        <ButtonLink size="large" to={contestPaths.priorityGroup(round.slug, own.id)} iconEnd="arrow-right">
          {t('session.toOwn', { name: own.name })}
        </ButtonLink>
      )}
      <ul className="card-list">
        {groups.map((group) => (
          <Card as="li" key={group.id} className="round-card">
            <h3 className="card-heading" dir="auto">
              <Link to={contestPaths.priorityGroup(round.slug, group.id)}>{group.name}</Link>
            </h3>
            <p className="cluster">
              <StatusPill tone={group.handedIn ? 'ok' : 'active'}>
                {t(group.handedIn ? 'session.handedIn' : 'session.atWork')}
              </StatusPill>
              {(group.people > 0 || !final) && (
                <span className="muted">{t('session.people', { count: group.people })}</span>
              )}
            </p>
          </Card>
        ))}
      </ul>
      {mayLead && !final && (
        <Form method="post" action={contestPaths.prioritySession(round.slug)} className="stack stack-small">
          <HiddenFields values={{ intent: 'start' }} />
          <p className="field-hint">{t(isReady ? 'session.startHint' : 'session.startNotYet')}</p>
          {isReady && (
            <div className="cluster">
              <Button>{t('session.start')}</Button>
            </div>
          )}
        </Form>
      )}
      {canGoBack && (
        <Form method="post" action={contestPaths.prioritySession(round.slug)}>
          <HiddenFields values={{ intent: 'leave' }} />
          <Button tone="quiet">{t('session.leave')}</Button>
        </Form>
      )}
    </Section>
  );
}
