import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Prose } from '#app/ui/prose.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import type { ItemForDesk } from '../item.queries.server.ts';
import { findingsIn, MarkedText } from './marked-text.tsx';

type Subject = NonNullable<ItemForDesk['subject']>;
type Of<Type extends Subject['type']> = Extract<Subject, { type: Type }>;

/** A comment with its full text and what it is about. */
export function CommentSubject({ comment }: { comment: Of<'comment'> }) {
  const t = useT('moderation');
  const count = findingsIn(comment.text);
  return (
    <>
      {comment.status === 'hidden' && <Notice tone="warn">{t('item.hidden')}</Notice>}
      <p className={count > 0 ? 'desk-guard desk-guard-found' : 'desk-guard'}>
        {t('item.findings', { count })}
      </p>
      {comment.about && (
        <p>
          {t('item.on')}: <Link to={comment.about.path}>{comment.about.title}</Link>
        </p>
      )}
      {comment.answers && (
        <figure className="desk-answered">
          <figcaption>{t('item.answers')}</figcaption>
          <blockquote>{comment.answers}</blockquote>
        </figure>
      )}
      <Prose large lang={comment.locale} className="desk-text">
        <p className="desk-story">
          <MarkedText parts={comment.text} />
        </p>
      </Prose>
    </>
  );
}

/** Whoever claims a role, as they present themselves. */
export function ClaimSubject({ claim }: { claim: Of<'claim'> }) {
  const t = useT('moderation');
  const d = useT('domain');
  const format = useFormat();
  return (
    <DescriptionList
      items={[
        { id: 'name', term: t('item.claimName'), detail: claim.name ?? t('item.noName') },
        { id: 'email', term: t('item.claimEmail'), detail: claim.email },
        {
          id: 'role',
          term: t('item.claimRole'),
          detail: (
            <>
              {d(`role.${claim.role}`)} <StatusPill>{d(`roleStatus.${claim.status}`)}</StatusPill>
            </>
          ),
        },
        { id: 'claim', term: t('item.claimText'), detail: <p className="desk-story">{claim.claim}</p> },
        { id: 'since', term: t('item.claimSince'), detail: format.dateShort(claim.since) },
        {
          id: 'organisations',
          term: t('item.claimOrganisations'),
          detail:
            claim.memberships.length === 0 ? (
              t('item.claimNone')
            ) : (
              <ul>
                {claim.memberships.map((one) => (
                  <li key={one.slug}>
                    <Link to={paths.organisation(one.slug)}>{one.name}</Link>
                    {one.verifiedAt && ` (${t('item.verified')})`}
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

/** A challenge, a solution or a pilot that was reported. */
export function PageSubject({ page }: { page: Of<'page'> }) {
  const t = useT('moderation');
  return (
    <p>
      <Link to={page.path}>{`${t('item.openPage')}: ${page.title}`}</Link>
    </p>
  );
}

/** What people said when they reported it; never who they are. */
export function ReportList({ reports }: { reports: ItemForDesk['reports'] }) {
  const d = useT('domain');
  const format = useFormat();
  return (
    <ul className="desk-reports">
      {reports.map((report) => (
        <li key={report.id}>
          <strong>{d(`reportReason.${report.reason}`)}</strong>
          {report.note && <q>{report.note}</q>}
          <time dateTime={new Date(report.at).toISOString()}>{format.relative(report.at)}</time>
        </li>
      ))}
    </ul>
  );
}
