import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { getDb } from '#db/client.server.ts';
import { saveDecisionDraft } from '../commands/save-decision-draft.server.ts';
import { EntryDecision } from '../components/entry-decision.tsx';
import { JuryStanding, VoteStanding } from '../components/standing.tsx';
import { readDecision } from '../decision.queries.server.ts';
import { readDecisionForm } from '../decision-form.ts';
import { visitDecision } from '../decision-visit.server.ts';

export const handle = {
  messages: ['awards'],
  title: ({ t, data: page }) => t('awards')('decide.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const challenge = await visitDecision(actor, args.params.slug ?? '');
  return { challenge, ...(await readDecision(getDb(), challenge.id, new Date())) };
}

const refusals = ['draft_changed', 'decision_signed'] as const;

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const challenge = await visitDecision(actor, args.params.slug ?? '');
  const form = await args.request.formData();
  const content = readDecisionForm(form);
  const version = Number(form.get('version') ?? 0);
  try {
    const input = { challengeId: challenge.id, content, version };
    await execute(saveDecisionDraft, { actor, requestId: args.context.requestId }, input);
  } catch (error) {
    const code = refusals.find((known) => error instanceof AppError && error.code === known);
    const isTooLong = error instanceof AppError && error.kind === 'invalid';
    if (!code && !isTooLong) throw error;
    return data(
      { failed: true as const, code: code ?? ('too_long' as const), content },
      { status: code ? 409 : 422 },
    );
  }
  if (form.get('intent') === 'check') return redirect(contestPaths.checkDecision(challenge.slug));
  return data({ failed: false as const, code: null, content: null });
}

/** Where staff decide: the voters' winner as it stands, the jury's awards, and words for every team. */
export default function Decide() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('awards');
  const c = useT('common');
  const format = useFormat();
  const { challenge, entries, version } = page;
  // What was typed stays, whoever has saved meanwhile.
  const content = answer?.content ?? page.content;
  const isSaving = useUnderWay().formMethod === 'POST';
  return (
    <Page width="text" className="deciding">
      <ErrorSummary
        title={c('form.errorSummaryTitle')}
        errors={
          answer?.failed ? [{ message: t(`decide.errors.${answer.code}`, { who: page.savedBy ?? '–' }) }] : []
        }
        submission={answer}
      />
      <PageHeader
        eyebrow={<Link to={paths.challenge(challenge.slug)}>{challenge.title}</Link>}
        title={t('decide.heading')}
        lead={t('decide.lead')}
      />
      {page.signed && (
        <Notice
          title={t('decide.signed', { when: format.dateTime(page.signed.announceAt) })}
          actions={<Link to={contestPaths.checkDecision(challenge.slug)}>{t('decide.toSigned')}</Link>}
        >
          <p>{t('decide.signedBody')}</p>
        </Notice>
      )}
      {page.signed && !answer?.content ? null : entries.length === 0 ? (
        <EmptyState title={t('decide.empty.title')}>{t('decide.empty.body')}</EmptyState>
      ) : (
        <Form
          method="post"
          action={contestPaths.decideChallenge(challenge.slug)}
          noValidate
          className="stack stack-large"
        >
          <input type="hidden" name="version" value={version} />
          <VoteStanding page={page} statement={content.votersStatement} />
          <JuryStanding slug={challenge.slug} jury={page.jury} />
          <Section id="entries" title={t('decide.entries')} lead={t('decide.entriesLead')}>
            <div className="stack stack-large">
              {entries.map((entry) => (
                <EntryDecision
                  key={entry.id}
                  entry={entry}
                  content={content}
                  mayAward={page.jury.state !== 'open'}
                  prizes={page.prizes}
                  readers={page.readers}
                />
              ))}
            </div>
          </Section>
          <div className="stack">
            <p role="status" className="field-hint">
              {answer?.failed === false
                ? t('decide.saved')
                : page.savedAt &&
                  t('decide.savedAt', { when: format.relative(page.savedAt), who: page.savedBy ?? '–' })}
            </p>
            {!page.signed && (
              <div className="cluster">
                <Button name="intent" value="check" iconEnd="arrow-right" pending={isSaving}>
                  {t('decide.check')}
                </Button>
                <Button name="intent" value="save" tone="secondary">
                  {t('decide.save')}
                </Button>
              </div>
            )}
          </div>
        </Form>
      )}
    </Page>
  );
}
