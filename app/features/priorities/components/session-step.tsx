import type { useLoaderData } from '@remix-run/react';
import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Section } from '#app/ui/page.tsx';
import type { loader } from '../routes/board.tsx';
import { BoardShortlist } from './board-shortlist.tsx';
import { StepButton } from './step-button.tsx';

/** The final session on the board: how far it is, the step that comes next, and what is put in order. */
export function SessionStep({ page }: { page: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { round, session, may } = page;
  const t = useT('priorityDesk');
  const format = useFormat();
  const waiting = session.groups.filter((group) => !group.handedIn);
  return (
    <Section
      id="session"
      title={t('board.session')}
      actions={
        <>
          {may['priority.prepare_session'] && (
            <ButtonLink tone="secondary" to={contestPaths.planPrioritySession(round.slug)}>
              {t('board.prepare')}
            </ButtonLink>
          )}
          {round.status !== 'shortlisted' && (
            <ButtonLink tone="secondary" to={contestPaths.prioritySession(round.slug)}>
              {t('board.toSession')}
            </ButtonLink>
          )}
        </>
      }
    >
      <div className="stack">
        <p>
          {round.sessionAt
            ? t('board.sessionAt', { when: format.dateTime(round.sessionAt) })
            : t('board.noSessionDate')}{' '}
          {t('board.seats', { seats: session.seats, coming: session.coming, groups: session.groups.length })}
        </p>
        {round.status === 'shortlisted' &&
          (session.groups.length > 0 ? (
            <StepButton slug={round.slug} intent="open_session" label={t('board.openSession')} />
          ) : (
            <p>{t('board.groupsFirst')}</p>
          ))}
        {round.status === 'session' && (
          <>
            <p>
              {session.inPlenary
                ? t('board.inPlenary')
                : t('board.groupsLeft', {
                    count: waiting.length,
                    names: format.list(waiting.map((one) => one.name)),
                  })}
            </p>
            {session.inPlenary && (
              <StepButton slug={round.slug} intent="close_session" label={t('board.closeSession')} />
            )}
          </>
        )}
        {round.status === 'ranked' && (
          <>
            <p>{t('board.rankedLead')}</p>
            <div className="cluster">
              <StepButton slug={round.slug} intent="publish" label={t('board.publish')} />
              <StepButton
                slug={round.slug}
                intent="open_session"
                label={t('board.reopen')}
                tone="secondary"
              />
            </div>
          </>
        )}
        <Disclosure summary={t('board.seeShortlist', { count: page.shortlist?.length ?? 0 })}>
          <BoardShortlist page={page} />
        </Disclosure>
      </div>
    </Section>
  );
}
