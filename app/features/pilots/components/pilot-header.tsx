import type { ReactNode } from 'react';
import type { PilotStatus } from '#app/domain/pilots/pilot-machine.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { StageBadge } from '#app/ui/stage-badge.tsx';
import { PilotStatusPill } from './pilot-status.tsx';

/** The top of a pilot's page: its question in plain words, where, when, by whom, and where it stands. */
export function PilotHeader({
  pilot,
  canEdit,
  follow,
  lineage,
  children,
}: {
  pilot: {
    slug: string;
    title: string;
    summary: string;
    question: string;
    status: PilotStatus;
    reason: string | null;
    site: string;
    siteSlug: string;
    lead: string;
    startsAt: Date;
    endsAt: Date;
    solution: string;
    solutionSlug: string;
  };
  canEdit: boolean;
  follow: ReactNode;
  lineage: ReactNode;
  /** What came of it, once that is known: people read it before anything else. */
  children?: ReactNode;
}) {
  const t = useT('pilots');
  const d = useT('domain');
  const format = useFormat();
  const halted = pilot.status === 'paused' || pilot.status === 'stopped';
  return (
    <>
      <PageHeader
        eyebrow={<StageBadge stage="pilot">{d('stage.pilot')}</StageBadge>}
        title={pilot.title}
        lead={pilot.summary}
        actions={
          <>
            {follow}
            {canEdit && (
              <ButtonLink tone="quiet" icon="edit" to={paths.pilotEdit(pilot.slug)}>
                {t('page.edit')}
              </ButtonLink>
            )}
          </>
        }
        lineage={lineage}
      />
      {children}
      <div className="pilot-top">
        <div className="pilot-question">
          <h2>{t('page.question')}</h2>
          <p>{pilot.question}</p>
        </div>
        <DescriptionList
          items={[
            {
              id: 'status',
              term: t('page.status'),
              detail: (
                <>
                  <PilotStatusPill status={pilot.status} />
                  <p>{t(`page.statusHint.${pilot.status}`)}</p>
                </>
              ),
            },
            ...(halted && pilot.reason
              ? [
                  {
                    id: 'reason',
                    term: t('page.why'),
                    detail: <span className="pre-line">{pilot.reason}</span>,
                  },
                ]
              : []),
            {
              id: 'solution',
              term: t('page.solution'),
              detail: <Link to={paths.solution(pilot.solutionSlug)}>{pilot.solution}</Link>,
            },
            {
              id: 'where',
              term: t('page.where'),
              detail: <Link to={paths.organisation(pilot.siteSlug)}>{pilot.site}</Link>,
            },
            { id: 'when', term: t('page.when'), detail: format.range(pilot.startsAt, pilot.endsAt) },
            { id: 'lead', term: t('page.lead'), detail: pilot.lead },
          ]}
        />
      </div>
    </>
  );
}
