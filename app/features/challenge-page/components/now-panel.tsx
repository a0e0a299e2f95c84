import type { ReactNode } from 'react';
import type { PhaseAction } from '#app/domain/challenges/phases.ts';
import type { WhatsOn } from '#app/features/challenges/whats-on.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';

/**
 * The heart of a challenge: what you can do now, until when, and what happens next. `links` says where each action
 * leads; one without a link is left out. `ended` is said instead when nothing will happen any more.
 */
export function NowPanel({
  on,
  links,
  signIn,
  ended,
}: {
  on: WhatsOn;
  links: Partial<Record<PhaseAction, string>>;
  /** Where to sign in; null for whoever has. */
  signIn: string | null;
  ended?: ReactNode;
}) {
  const t = useT('challenges');
  const d = useT('domain');
  const work = useT('domainWork');
  const format = useFormat();
  // Whoever is not signed in is offered what somebody could do: the page it leads to asks them to sign in.
  const possible = signIn ? [...on.mine, ...on.others.flatMap((other) => other.actions)] : on.mine;
  const doable = [...new Set(possible)].filter((action) => links[action] !== undefined);
  const [first, ...rest] = [...doable].sort((a, b) => weight(a) - weight(b));
  return (
    <section className="now-panel" aria-labelledby="now-title">
      <div className="now-part now-do">
        <h2 id="now-title">{ended ? t('now.endedTitle') : t('now.title')}</h2>
        {ended && <div>{ended}</div>}
        {!ended && !first && <p>{on.open.length > 0 ? t('now.nothingForYou') : t('now.nothing')}</p>}
        {first && (
          <div className="cluster">
            <ButtonLink to={links[first] ?? ''} size="large">
              {work(`phaseAction.${first}`)}
            </ButtonLink>
          </div>
        )}
        {rest.length > 0 && (
          <ul className="now-more">
            {rest.map((action) => (
              <li key={action}>
                <Link to={links[action] ?? ''}>{work(`phaseAction.${action}`)}</Link>
              </li>
            ))}
          </ul>
        )}
        {signIn && on.others.length > 0 && (
          <p>{t.rich('now.signIn', { link: (words) => <Link to={signIn}>{words}</Link> })}</p>
        )}
        {on.others.length > 0 && (
          <Disclosure summary={t('now.others')}>
            <dl className="now-roles">
              {on.others.map(({ role, actions }) => (
                <div key={role}>
                  <dt>{d(`role.${role}`)}</dt>
                  <dd>{format.list(actions.map((action) => work(`phaseAction.${action}`)))}</dd>
                </div>
              ))}
            </dl>
          </Disclosure>
        )}
      </div>
      {on.open.length > 0 && (
        <div className="now-part">
          <h3>{t('now.until')}</h3>
          <ul className="now-phases">
            {on.open.map((phase) => (
              <li key={phase.id}>
                <strong>{d(`phaseKind.${phase.kind}`)}</strong>
                <span>
                  <Icon name="clock" />
                  <time dateTime={phase.endsAt.toISOString()}>{format.dateTime(phase.endsAt)}</time>
                </span>
                <span className="now-left">{format.relative(phase.endsAt)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {on.next && (
        <div className="now-part">
          <h3>{t('now.next')}</h3>
          <ul className="now-phases">
            <li>
              <strong>{d(`phaseKind.${on.next.kind}`)}</strong>
              <span>
                <Icon name="calendar" />
                <time dateTime={on.next.startsAt.toISOString()}>{format.dateTime(on.next.startsAt)}</time>
              </span>
              <span className="now-left">{format.relative(on.next.startsAt)}</span>
            </li>
          </ul>
          <p className="muted">{t(`phaseHint.${on.next.kind}`)}</p>
        </div>
      )}
    </section>
  );
}

const order: readonly PhaseAction[] = [
  'vote',
  'edit_solution',
  'form_team',
  'score',
  'tell_need',
  'read_results',
];

/** What matters most comes first; what is not listed comes last. */
function weight(action: PhaseAction): number {
  const place = order.indexOf(action);
  return place < 0 ? order.length : place;
}
