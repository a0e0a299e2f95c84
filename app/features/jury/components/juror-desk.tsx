import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { DeclareConflict } from './declare-conflict.tsx';
import { JurorInvitation } from './juror-invitation.tsx';
import type { JuryAnswer, JuryPageData } from './jury-page-data.ts';
import { useRefusal } from './use-refusal.ts';

/** For a juror: the invitation, then the solutions to score, then sending everything. */
export function JurorDesk({ page, answer }: { page: JuryPageData; answer: JuryAnswer }) {
  const t = useT('jury');
  const { seat } = page;
  if (seat?.steppedDownAt) {
    return (
      <Notice title={t('desk.left.title')}>
        <p>{t('desk.left.body')}</p>
      </Notice>
    );
  }
  if (seat?.status === 'accepted') return <Work page={page} answer={answer} />;
  return <JurorInvitation page={page} answer={answer} />;
}

function Work({ page, answer }: { page: JuryPageData; answer: JuryAnswer }) {
  const t = useT('jury');
  const c = useT('common');
  const format = useFormat();
  const { sheets, seat, challenge, isAtWork } = page;
  const mine = sheets.filter((sheet) => sheet.conflict === null);
  const missing = mine.filter((sheet) => !sheet.isDone);
  const refusal = useRefusal(answer, 'send', 'conflict');
  const onSheet = answer?.failed && answer.intent === 'conflict' ? answer.solution : undefined;
  const isSent = Boolean(seat?.submittedAt);
  return (
    <Section
      id="sheets"
      title={t('desk.title')}
      lead={mine.length > 0 && t('desk.progress', { done: mine.length - missing.length, all: mine.length })}
    >
      <ErrorSummary
        title={c('form.errorSummaryTitle')}
        errors={refusal ? [{ message: refusal, fieldId: onSheet && `note-${onSheet}` }] : []}
        submission={answer}
      />
      {page.round > 1 && <p>{t('desk.round', { round: page.round })}</p>}
      {seat?.submittedAt && (
        <Notice tone="ok" title={t('desk.sentTitle', { when: format.date(seat.submittedAt) })}>
          <p>{t('desk.sentBody')}</p>
        </Notice>
      )}
      {sheets.length === 0 && <Nothing isPublished={page.published} />}
      <ul className="card-list">
        {sheets.map((sheet) => (
          <Card as="li" key={sheet.id} stage="solution">
            <div className="card-row">
              <h3>
                {sheet.conflict === null ? (
                  <Link to={contestPaths.jurySheet(challenge.slug, sheet.slug)}>{sheet.title}</Link>
                ) : (
                  sheet.title
                )}
              </h3>
              <SheetState sheet={sheet} criteria={page.criteria.length} />
            </div>
            <p>{sheet.summary}</p>
            {sheet.conflict !== null && <p>{t(`conflicts.mine.${sheet.conflict}`)}</p>}
            {sheet.conflict === null && isAtWork && (
              <DeclareConflict
                slug={challenge.slug}
                sheet={sheet}
                refused={
                  refusal && onSheet === sheet.id
                    ? { message: refusal, note: answer?.failed ? answer.note : '' }
                    : undefined
                }
              />
            )}
          </Card>
        ))}
      </ul>
      {!isSent && page.open && mine.length > 0 && <Sending page={page} missing={missing} />}
      {isAtWork && (
        <Section id="leave" title={t('desk.leave')} lead={t('desk.leaveLead')}>
          <p>
            <Link to={contestPaths.juryStepDown(challenge.slug)}>{t('desk.leaveLink')}</Link>
          </p>
        </Section>
      )}
    </Section>
  );
}

type Sheet = JuryPageData['sheets'][number];

function Nothing({ isPublished }: { isPublished: boolean }) {
  const t = useT('jury');
  const why = isPublished ? 'none' : 'notAssigned';
  return (
    <EmptyState title={t(`desk.${why}.title`)} level={3}>
      {t(`desk.${why}.body`)}
    </EmptyState>
  );
}

function SheetState({ sheet, criteria }: { sheet: Sheet; criteria: number }) {
  const t = useT('jury');
  if (sheet.conflict !== null) return <StatusPill tone="neutral">{t('desk.excluded')}</StatusPill>;
  if (sheet.isDone) return <StatusPill tone="ok">{t('desk.done')}</StatusPill>;
  return <StatusPill tone="waiting">{t('desk.partly', { done: sheet.scored, all: criteria })}</StatusPill>;
}

function Sending({ page, missing }: { page: JuryPageData; missing: readonly Sheet[] }) {
  const t = useT('jury');
  const isSending = useUnderWay().formData?.get('intent') === 'send';
  const { slug } = page.challenge;
  return (
    <Section id="send" title={t('send.title')}>
      {missing.length > 0 ? (
        <>
          <p>{t('send.missing', { count: missing.length })}</p>
          <ul>
            {missing.map((sheet) => (
              <li key={sheet.id}>
                <Link to={contestPaths.jurySheet(slug, sheet.slug)}>{sheet.title}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Form method="post" action={contestPaths.jury(slug)} className="stack">
          <p>{t('send.ready')}</p>
          <HiddenFields values={{ round: String(page.round) }} />
          <div>
            <Button
              name="intent"
              value="send"
              icon="send"
              pending={isSending}
              pendingLabel={t('send.pending')}
            >
              {t('send.button')}
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
