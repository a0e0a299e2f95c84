import type { AwardKind } from '#app/domain/challenges/challenge-machine.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';

const icons = { voters: 'users', jury: 'star' } as const;

/** One award: whose it is, which solution has it, and why. */
export function AwardCard({
  award,
}: {
  award: {
    kind: AwardKind;
    slug: string;
    title: string;
    summary: string;
    team: string;
    statement: string;
    prize: string | null;
    promise: string | null;
  };
}) {
  const t = useT('awards');
  const d = useT('domain');
  return (
    <Card as="li" stage="solution" className="award">
      <p className="award-kind">
        <Icon name={icons[award.kind]} />
        <span>{d(`award.${award.kind}`)}</span>
      </p>
      <h3>
        <Link to={paths.solution(award.slug)}>{award.title}</Link>
      </h3>
      <p className="vote-by">{t('decide.entry.by', { team: award.team })}</p>
      <p>{award.statement || award.summary}</p>
      {award.prize && (
        <p className="award-prize">
          <b>{award.prize}</b>
          {award.promise && <span>{award.promise}</span>}
        </p>
      )}
      <p className="field-hint">{t(`results.how.${award.kind}`)}</p>
    </Card>
  );
}
