import type { RegulatoryClass, TeamRole } from '#app/domain/solutions/solution-machine.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Avatar } from '#app/ui/avatar.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Section } from '#app/ui/page.tsx';

/** Readiness, class and costs of a solution, and who is in its team. */
export function SolutionFacts({
  solution,
  members,
}: {
  solution: {
    readiness: number | null;
    regulatoryClass: RegulatoryClass;
    costs: string;
    focusArea: string | null;
    amount: number | null;
    videoUrl: string;
    team: string;
  };
  members: readonly { name: string; role: TeamRole }[];
}) {
  const t = useT('solutions');
  const work = useT('domainWork');
  const { readiness, regulatoryClass, costs, focusArea, amount, videoUrl } = solution;
  const format = useFormat();
  return (
    <>
      <Section id="facts" title={t('page.facts')}>
        <DescriptionList
          items={[
            ...(focusArea ? [{ id: 'area', term: t('form.focusArea'), detail: focusArea }] : []),
            {
              id: 'readiness',
              term: t('form.readiness'),
              detail:
                readiness === null
                  ? t('page.unknown')
                  : t('page.level', { level: String(readiness), words: work(`readiness.${readiness as 1}`) }),
            },
            {
              id: 'class',
              term: t('form.regulatoryClass'),
              detail: work(`regulatoryClass.${regulatoryClass}`),
            },
            ...(amount === null
              ? []
              : [
                  {
                    id: 'amount',
                    term: t('page.amount'),
                    detail: t('page.euros', { amount: format.number(amount) }),
                  },
                ]),
            ...(videoUrl
              ? [
                  {
                    id: 'video',
                    term: t('page.video'),
                    detail: (
                      <a
                        className="link"
                        href={videoUrl}
                        target="_blank"
                        rel="noopener noreferrer nofollow ugc"
                      >
                        {videoUrl.replace(/^https:\/\//, '')}
                        <span className="sr-only"> {t('page.videoLeaves')}</span>
                      </a>
                    ),
                  },
                ]
              : []),
            ...(costs ? [{ id: 'costs', term: t('form.costs'), detail: costs }] : []),
          ]}
        />
      </Section>
      <Section id="team" title={t('page.teamTitle', { team: solution.team })}>
        <ul className="member-list">
          {members.map((member) => (
            <li key={member.name}>
              <Avatar name={member.name} size="small" />
              <span>{member.name}</span>
              {member.role === 'lead' && <span className="muted">{work('teamRole.lead')}</span>}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
