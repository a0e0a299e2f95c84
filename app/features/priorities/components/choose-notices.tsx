import { contestPaths } from '#app/contest-paths.ts';
import { capacities, constituencyOf } from '#app/domain/people/roles.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { ChoosePageData } from './choose-page-data.ts';

const problems = ['late', 'role', 'voter'] as const;

/** Whether people can choose, whether this person can, and what went wrong before. */
export function ChooseNotices({ page }: { page: ChoosePageData }) {
  const t = useT('priorities');
  const problem = problems.find((known) => known === page.problem);
  return (
    <>
      {problem && (
        <Notice tone="warn" title={t(`problem.${problem}`)} live>
          <p>{t(`problem.${problem}Body`)}</p>
        </Notice>
      )}
      {page.isOpen ? <OpenNotice page={page} /> : <OverNotice page={page} />}
    </>
  );
}

function OverNotice({ page: { round, chooser, recorded } }: { page: ChoosePageData }) {
  const t = useT('priorities');
  const isComing = round.status === 'collecting';
  const isCancelled = round.status === 'cancelled';
  return (
    <Notice
      title={t(isComing ? 'notice.notYet' : isCancelled ? 'round.cancelled' : 'notice.over')}
      actions={
        <Link to={contestPaths.priorityRound(round.slug)}>
          {t(isCancelled ? 'notice.toReason' : 'notice.toRound')}
        </Link>
      }
    >
      {chooser?.isSelf && !isComing && (
        <p>
          {isCancelled
            ? t('notice.notCounted')
            : recorded === null
              ? t('notice.notRecorded')
              : t('notice.recorded', { count: recorded })}
        </p>
      )}
    </Notice>
  );
}

function OpenNotice({ page }: { page: ChoosePageData }) {
  const t = useT('priorities');
  const d = useT('domain');
  const format = useFormat();
  const { round, chooser, waiting, recorded } = page;
  const until = round.interimEndsAt ? format.dateTime(round.interimEndsAt) : '';
  const name = chooser?.name ?? '';
  if (chooser && page.isTheirsAlone) {
    return (
      <Notice title={t('notice.theirsAlone', { name })}>
        <p>{t('notice.theirsAloneBody', { name })}</p>
      </Notice>
    );
  }
  if (chooser && !chooser.mayChoose) {
    const asked = capacities.filter((one) => round.groups.includes(constituencyOf[one]));
    const claimed = waiting.filter((role) => asked.some((one) => one === role));
    const roles = format.list((claimed.length > 0 ? claimed : asked).map((role) => d(`role.${role}`)));
    const key = claimed.length > 0 ? 'waiting' : 'noRole';
    return (
      <Notice
        tone="warn"
        title={t(`notice.${key}Title`)}
        actions={<Link to={paths.myRoles()}>{t('notice.toRoles')}</Link>}
      >
        <p>{t(`notice.${key}`, { roles })}</p>
      </Notice>
    );
  }
  if (chooser && recorded !== null) {
    return (
      <Notice
        tone="ok"
        title={chooser.isSelf ? t('notice.chosen') : t('notice.chosenFor', { name })}
        actions={
          <Link to={contestPaths.chosenPriorities(round.slug, chooser.isSelf ? undefined : chooser.id)}>
            {t('notice.seeReceipt')}
          </Link>
        }
      >
        <p>{t('notice.chosenBody', { when: until })}</p>
      </Notice>
    );
  }
  return <p>{t('notice.open', { when: until })}</p>;
}
