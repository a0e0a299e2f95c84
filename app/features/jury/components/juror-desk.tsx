import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import type { JuryAnswer, JuryPageData } from './jury-page-data.ts';
import { useRefusal } from './use-refusal.ts';

/** For a juror: the invitation, then the solutions to score, then sending everything. */
export function JurorDesk({ page, answer }: { page: JuryPageData; answer: JuryAnswer }) {
  const { seat } = page;
  if (seat?.status === 'accepted') return <Work page={page} answer={answer} />;
  return <Invitation page={page} answer={answer} />;
}

function Invitation({ page, answer }: { page: JuryPageData; answer: JuryAnswer }) {
  const t = useT('jury');
  const c = useT('common');
  const refusal = useRefusal(answer, 'accepted', 'declined');
  const isDeclined = page.seat?.status === 'declined';
  return (
    <Section id="invitation" title={isDeclined ? t('invitation.declined') : t('invitation.title')}>
      <ErrorSummary
        title={c('form.errorSummaryTitle')}
        errors={refusal ? [{ message: refusal }] : []}
        submission={answer}
      />
      <div className="prose">
        <p>{t('invitation.what')}</p>
        <p>{t('invitation.blind')}</p>
        <p>{t('invitation.conflicts')}</p>
      </div>
      {page.over ? (
        <p>{t('errors.jury_over')}</p>
      ) : (
        <Form method="post" action={paths.jury(page.challenge.slug)} className="cluster">
          <Button name="intent" value="accepted" icon="check">
            {t('invitation.accept')}
          </Button>
          {!isDeclined && (
            <Button name="intent" value="declined" tone="secondary">
              {t('invitation.decline')}
            </Button>
          )}
        </Form>
      )}
    </Section>
  );
}

function Work({ page, answer }: { page: JuryPageData; answer: JuryAnswer }) {
  const t = useT('jury');
  const c = useT('common');
  const format = useFormat();
  const isSending = useUnderWay().formData?.get('intent') === 'send';
  const { sheets, seat, challenge, open } = page;
  const mine = sheets.filter((sheet) => sheet.conflict === null);
  const missing = mine.filter((sheet) => !sheet.isDone);
  const refused = useRefusal(answer, 'send', 'conflict');
  const isSent = Boolean(seat?.submittedAt);
  return (
    <Section
      id="sheets"
      title={t('desk.title')}
      lead={t('desk.progress', { done: mine.length - missing.length, all: mine.length })}
    >
      <ErrorSummary
        title={c('form.errorSummaryTitle')}
        errors={refused ? [{ message: refused }] : []}
        submission={answer}
      />
      {seat?.submittedAt && (
        <Notice tone="ok" title={t('desk.sentTitle', { when: format.date(seat.submittedAt) })}>
          <p>{t('desk.sentBody')}</p>
        </Notice>
      )}
      <ul className="card-list">
        {sheets.map((sheet) => (
          <Card as="li" key={sheet.id} stage="solution">
            <div className="card-row">
              <h3>
                {sheet.conflict === null ? (
                  <Link to={paths.jurySheet(challenge.slug, sheet.slug)}>{sheet.title}</Link>
                ) : (
                  sheet.title
                )}
              </h3>
              {sheet.conflict !== null ? (
                <StatusPill tone="neutral">{t('desk.excluded')}</StatusPill>
              ) : sheet.isDone ? (
                <StatusPill tone="ok">{t('desk.done')}</StatusPill>
              ) : (
                <StatusPill tone="waiting">
                  {t('desk.partly', { done: sheet.scored, all: page.criteria.length })}
                </StatusPill>
              )}
            </div>
            <p>{sheet.summary}</p>
            {sheet.conflict !== null && <p>{t(`conflicts.mine.${sheet.conflict}`)}</p>}
            {sheet.conflict === null && !isSent && !page.over && (
              <DeclareConflict slug={challenge.slug} sheet={sheet} />
            )}
          </Card>
        ))}
      </ul>
      {!isSent && open && (
        <Section id="send" title={t('send.title')}>
          {missing.length > 0 ? (
            <>
              <p>{t('send.missing', { count: missing.length })}</p>
              <ul>
                {missing.map((sheet) => (
                  <li key={sheet.id}>
                    <Link to={paths.jurySheet(challenge.slug, sheet.slug)}>{sheet.title}</Link>
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <Form method="post" action={paths.jury(challenge.slug)} className="stack">
              <p>{t('send.ready')}</p>
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
      )}
    </Section>
  );
}

function DeclareConflict({ slug, sheet }: { slug: string; sheet: JuryPageData['sheets'][number] }) {
  const t = useT('jury');
  return (
    <details className="disclosure">
      <summary>{t('declare.open', { title: sheet.title })}</summary>
      <Form method="post" action={paths.jury(slug)} className="stack">
        <p>{t('declare.what')}</p>
        <input type="hidden" name="solution" value={sheet.id} />
        <TextField
          id={`note-${sheet.id}`}
          name="note"
          label={t('declare.note')}
          hint={t('declare.noteHint')}
          maxLength={500}
        />
        <div>
          <Button name="intent" value="conflict" tone="danger">
            {t('declare.button')}
          </Button>
        </div>
      </Form>
    </details>
  );
}
