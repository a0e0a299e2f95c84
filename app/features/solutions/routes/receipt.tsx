import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { readReceipt } from '#app/domain/methods/voting/receipt.ts';
import { fileSize } from '#app/features/needs/file-size.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { findEntryMoment, mayReopen } from '../entry-moment.queries.server.ts';
import { sendingsOf } from '../sendings.queries.server.ts';
import { findSolution } from '../solution.queries.server.ts';

export const handle = {
  messages: ['solutions', 'entering', 'domainWork'],
  title: ({ t, data }) => t('entering')('receipt.pageTitle', { title: data.solution.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const db = getDb();
  const found = await findSolution(db, args.params.slug ?? '');
  if (!found || !can(actor, 'solution.read_receipts', found)) throw new AppError('not_found');
  const asked = readReceipt(new URL(args.request.url).searchParams.get('code') ?? '');
  const [sendings, moment] = await Promise.all([
    sendingsOf(db, found.id),
    findEntryMoment(db, actor, found.id, new Date()),
  ]);
  const shown = sendings.find((one) => one.receipt === asked) ?? sendings[0] ?? null;
  if (asked && shown?.receipt !== asked) throw new AppError('not_found');
  const { slug, title, team, challenge, status } = found;
  const isSent = status === 'submitted';
  return {
    solution: { slug, title, team, challenge, status },
    shown,
    others: sendings.filter((one) => one !== shown),
    isLatest: shown === (sendings[0] ?? null),
    isSent,
    changeUntil:
      isSent && moment && mayReopen(moment)
        ? moment.isMending
          ? moment.mendUntil
          : moment.window.closesAt
        : null,
  };
}

export default function Receipt() {
  const { solution, shown, others, isLatest, isSent, changeUntil } = useLoaderData<typeof loader>();
  const t = useT('entering');
  const s = useT('solutions');
  const format = useFormat();
  if (!shown) {
    return (
      <Page width="text">
        <PageHeader
          eyebrow={<Link to={paths.solution(solution.slug)}>{solution.title}</Link>}
          title={t('receipt.none')}
          lead={t('receipt.noneBody')}
          actions={<ButtonLink to={paths.solution(solution.slug)}>{t('receipt.toEntry')}</ButtonLink>}
        />
      </Page>
    );
  }
  const { receipt, version, files, minutesLate, sentAt, sentBy } = shown;
  return (
    <Page width="text">
      <PageHeader
        eyebrow={<Link to={paths.solution(solution.slug)}>{solution.title}</Link>}
        title={t('receipt.title')}
        lead={t('receipt.lead', {
          title: shown.title || solution.title,
          challenge: solution.challenge.title,
        })}
      />
      {minutesLate > 0 && (
        <Notice tone="warn" title={t('receipt.late', { count: minutesLate })}>
          <p>{t('receipt.lateBody')}</p>
        </Notice>
      )}
      {!isLatest && (
        <Notice tone="warn" title={t('receipt.older')}>
          <p>{t('receipt.olderBody')}</p>
        </Notice>
      )}
      <p className="receipt-code">
        <span className="muted">{t('receipt.code')}</span>
        <strong>{receipt}</strong>
      </p>
      <div className="receipt-facts">
        <DescriptionList
          items={[
            { id: 'when', term: t('receipt.when'), detail: format.dateTime(sentAt) },
            { id: 'who', term: t('receipt.who'), detail: `${sentBy ?? t('receipt.gone')}, ${solution.team}` },
            {
              id: 'version',
              term: t('receipt.version'),
              detail: (
                <Link to={`${contestPaths.solutionVersions(solution.slug, { to: String(version) })}#changes`}>
                  {s('versions.name', { version: String(version) })}
                </Link>
              ),
            },
            {
              id: 'files',
              term: s('files.title'),
              detail:
                files.length === 0
                  ? t('receipt.noFiles')
                  : files
                      .map((file) => s('files.named', { name: file.name, size: fileSize(file.size) }))
                      .join(', '),
            },
          ]}
        />
      </div>
      {isLatest && (
        <Section id="next" title={t('receipt.next')}>
          <div className="stack">
            <p>{isSent ? t('receipt.nextBody') : s(`state.${solution.status}`)}</p>
            {changeUntil && <p>{t('receipt.changeUntil', { when: format.dateTime(changeUntil) })}</p>}
            <p className="no-print">
              <ButtonLink to={paths.solution(solution.slug)}>{t('receipt.toEntry')}</ButtonLink>
            </p>
          </div>
        </Section>
      )}
      {others.length > 0 && (
        <Section id="others" title={t('receipt.others')}>
          <ul className="receipt-list">
            {others.map((one) => (
              <li key={one.receipt}>
                <Link to={contestPaths.solutionReceipt(solution.slug, one.receipt)}>{one.receipt}</Link>
                <span>
                  {t('receipt.otherWhen', {
                    when: format.dateTime(one.sentAt),
                    version: String(one.version),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
