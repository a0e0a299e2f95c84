import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireRole } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { addDays, toWallClock } from '#app/domain/calendar/zoned.ts';
import { mendDays, mendState } from '#app/domain/solutions/entry-window.ts';
import { attachmentsOfSolution } from '#app/features/files/files.queries.server.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { getEnv } from '#server/env.server.ts';
import { CheckForm } from '../components/check-form.tsx';
import { checkedRules } from '../eligibility.queries.server.ts';
import { checkEntry } from '../entry-check-form.server.ts';
import { findAsks } from '../entry-progress.queries.server.ts';
import { sendingsOf } from '../sendings.queries.server.ts';
import { findSolution } from '../solution.queries.server.ts';
import { useSolutionErrors } from '../solution-errors.ts';
import { solutionTone } from '../solution-tone.ts';

export const handle = {
  messages: ['solutions', 'entering', 'domainWork'],
  title: ({ t, data }) => t('entering')('check.pageTitle', { title: data.entry.title }),
} satisfies RouteHandle<typeof loader>;

async function open(args: LoaderFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const db = getDb();
  const found = await findSolution(db, args.params.solutionSlug ?? '');
  if (!found || found.challenge.slug !== args.params.slug) throw new AppError('not_found');
  const subject = { ...found, mend: mendState(found, new Date()) };
  if (!can(actor, 'solution.read_check', subject)) throw new AppError('not_found');
  const entry = { id: found.id, challengeId: found.challenge.id, teamId: found.teamId };
  return { actor, found, subject, entry, rules: await checkedRules(db, entry, { asTeam: false }) };
}

/** A day as a date field takes it, so many days from now on the cluster's clocks. */
function dayFromNow(days: number): string {
  const zone = getEnv().CLUSTER_TIME_ZONE;
  const { year, month, day } = toWallClock(addDays(new Date(), days, zone), zone);
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

export async function loader(args: LoaderFunctionArgs) {
  const { actor, found, subject, entry, rules } = await open(args);
  const db = getDb();
  const [sendings, files, asks] = await Promise.all([
    sendingsOf(db, found.id),
    attachmentsOfSolution(db, found.id),
    findAsks(db, entry),
  ]);
  const { slug, status, team, challenge, feedback, mendUntil } = found;
  const [last] = sendings;
  const isDraft = status === 'draft';
  return {
    // The words of a draft are its team's: what it was called when it was sent in.
    entry: { slug, status, team, challenge, mendUntil, title: isDraft ? (last?.title ?? '') : found.title },
    mend: subject.mend,
    summary: isDraft ? '' : found.summary,
    feedback: feedback ?? '',
    sent: last ? { at: last.sentAt, minutesLate: last.minutesLate, version: last.version } : null,
    sentBefore: sendings[1]?.version ?? null,
    files: isDraft ? [] : files,
    termsOpen: asks.terms.filter(({ accepted }) => !accepted).map(({ kind }) => kind),
    rules,
    untilDay: dayFromNow(mendDays.usual),
    can: {
      check: can(actor, 'solution.check', subject),
      /** It is one's own entry: nobody checks that. */
      own: actor.kind === 'person' && found.memberIds.includes(actor.id),
      mend: can(actor, 'solution.ask_to_mend', subject),
      lapse: can(actor, 'solution.refuse_unmended', subject),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, found, rules } = await open(args);
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const refusal = await checkEntry(form, call, { id: found.id, rules });
  return refusal ?? redirect(contestPaths.challengeEntries(found.challenge.slug));
}

export default function CheckEntry() {
  const {
    entry,
    mend,
    summary,
    feedback,
    sent,
    sentBefore,
    termsOpen,
    rules,
    untilDay,
    files,
    can: may,
  } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('entering');
  const work = useT('domainWork');
  const common = useT('common');
  const format = useFormat();
  const errors = useSolutionErrors(refusal?.errors);
  const { slug, challenge, status } = entry;
  return (
    <Page width="text">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <PageHeader
        eyebrow={
          <Link to={contestPaths.challengeEntries(challenge.slug)}>
            {t('check.back', { title: challenge.title })}
          </Link>
        }
        title={entry.title}
        lead={summary}
        meta={
          <>
            <StatusPill tone={solutionTone[status]}>{work(`solutionStatus.${status}`)}</StatusPill>
            {sent && <span>{t('entries.sent', { team: entry.team, when: format.dateTime(sent.at) })}</span>}
            {sent && sent.minutesLate > 0 && <span>{t('check.late', { count: sent.minutesLate })}</span>}
            {status !== 'draft' && <Link to={paths.solution(slug)}>{t('check.read')}</Link>}
            {mend !== 'never' && sent && sentBefore !== null && (
              <Link
                to={`${contestPaths.solutionVersions(slug, { from: String(sentBefore), to: String(sent.version) })}#changes`}
              >
                {t('check.changes')}
              </Link>
            )}
            {status !== 'draft' && <span>{t('check.files', { count: files.length })}</span>}
          </>
        }
      />
      {status === 'draft' && entry.mendUntil && (
        <Notice
          className="entry-notice"
          tone={mend === 'open' ? 'info' : 'warn'}
          title={t(`check.draft.${mend}`, { when: format.dateTime(entry.mendUntil) })}
        >
          <p>{t('check.wrote')}</p>
          <blockquote className="pre-line">{feedback}</blockquote>
        </Notice>
      )}
      {status === 'submitted' && mend !== 'never' && (
        <Notice className="entry-notice" title={t('check.mended')}>
          <p>{t('check.mendedBody')}</p>
        </Notice>
      )}
      {termsOpen.length > 0 && status !== 'draft' && (
        <Notice className="entry-notice" tone="warn" title={t('check.termsOpen')}>
          <p>{t('check.termsOpenBody')}</p>
        </Notice>
      )}
      {may.check || may.lapse ? (
        <CheckForm
          key={`${status}-${mend}`}
          {...{ status, rules, feedback, untilDay, refusal }}
          may={may}
          errorsOf={errors.of}
        />
      ) : (
        status !== 'draft' && <p>{t(may.own ? 'entries.own' : 'check.over')}</p>
      )}
    </Page>
  );
}
