import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { VotePageData } from './vote-page-data.ts';

const problems = ['late', 'role', 'voter', 'marks'] as const;

/** Where the vote stands, whether the person can take part in it, and what went wrong before. */
export function VoteNotices({ page }: { page: VotePageData }) {
  const t = useT('ballots');
  const problem = problems.find((known) => known === page.problem);
  return (
    <>
      {problem && (
        <Notice tone="warn" title={t(`problem.${problem}`)} live>
          <p>{t(`problem.${problem}Body`)}</p>
        </Notice>
      )}
      {page.state === 'open' ? <OpenNotices page={page} /> : <ClosedNotice page={page} />}
    </>
  );
}

function OpenNotices({ page }: { page: VotePageData }) {
  const t = useT('ballots');
  const d = useT('domain');
  const format = useFormat();
  const { voter, waiting, recorded, challenge } = page;
  const until = page.phase ? format.dateTime(page.phase.endsAt) : '';
  if (voter && page.isTheirsAlone) {
    const name = voter.name ?? '';
    return (
      <Notice title={t('notice.theirsAlone', { name })}>
        <p>{t('notice.theirsAloneBody', { name })}</p>
      </Notice>
    );
  }
  if (voter && !voter.canVote) {
    const roles = format.list(
      (waiting.length > 0 ? waiting : page.eligible.map(({ capacity }) => capacity)).map((role) =>
        d(`role.${role}`),
      ),
    );
    const key = waiting.length > 0 ? 'waiting' : 'noRole';
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
  if (voter && recorded !== null) {
    return (
      <Notice
        tone="ok"
        title={voter.isSelf ? t('notice.voted') : t('notice.votedFor', { name: voter.name ?? '' })}
        actions={
          <Link to={contestPaths.voteReceipt(challenge.slug, voter.isSelf ? undefined : voter.id)}>
            {t('notice.seeReceipt')}
          </Link>
        }
      >
        <p>{t('notice.votedBody', { when: until })}</p>
      </Notice>
    );
  }
  return <p>{t('notice.open', { when: until })}</p>;
}

function ClosedNotice({ page }: { page: VotePageData }) {
  const t = useT('ballots');
  const format = useFormat();
  const { state, phase, challenge, voter, recorded } = page;
  if (state === 'cancelled') return <Notice title={t('notice.cancelled')} />;
  if (state === 'not_yet') {
    return (
      <Notice
        title={
          phase ? t('notice.notYet', { when: format.dateTime(phase.startsAt) }) : t('notice.notYetNoDate')
        }
      >
        <p>{t('notice.notYetBody')}</p>
      </Notice>
    );
  }
  const isDecided = challenge.status === 'decided' || challenge.status === 'closed';
  return (
    <Notice
      title={t('notice.over')}
      actions={
        isDecided && <Link to={paths.challengeResults(challenge.slug)}>{t('notice.overResults')}</Link>
      }
    >
      {phase && <p>{t('notice.overOn', { when: format.dateTime(phase.endsAt) })}</p>}
      {!isDecided && <p>{t('notice.overWait')}</p>}
      {voter?.isSelf && (
        <p>{recorded !== null ? t('notice.recorded', { count: recorded }) : t('notice.notRecorded')}</p>
      )}
    </Notice>
  );
}
