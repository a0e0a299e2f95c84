import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { getDb } from '#db/client.server.ts';
import { decideChallenge } from '../commands/decide-challenge.server.ts';
import { countTold, readDecision } from '../decision.queries.server.ts';
import { decisionFields } from '../decision-form.ts';
import { decisionGaps } from '../decision-gaps.ts';
import { visitDecision } from '../decision-visit.server.ts';

export const handle = {
  messages: ['awards', 'domain'],
  title: ({ t, data: page }) => t('awards')('sign.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const challenge = await visitDecision(actor, args.params.slug ?? '');
  const decision = await readDecision(getDb(), challenge.id, new Date());
  if (decision.version === 0) throw redirect(paths.decideChallenge(challenge.slug));
  return {
    challenge,
    ...decision,
    gaps: decisionGaps(decision.content, decision.entries),
    told: await countTold(getDb(), challenge.id),
  };
}

const codes = [
  'vote_not_counted',
  'jury_open',
  'feedback_missing',
  'entry_left_vote',
  'draft_changed',
  'state_changed',
] as const;
type Code = (typeof codes)[number];

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const challenge = await visitDecision(actor, args.params.slug ?? '');
  const form = await args.request.formData();
  const { content, entries, version } = await readDecision(getDb(), challenge.id, new Date());
  const refuse = (code: Code) => data({ failed: true as const, code }, { status: 409 });
  if (version !== Number(form.get('version'))) return refuse('draft_changed');
  if (decisionGaps(content, entries).length > 0) return refuse('feedback_missing');
  const awarded = content.juryAwards.filter((id) => entries.some((entry) => entry.id === id));
  try {
    await execute(
      decideChallenge,
      { actor, requestId: args.context.requestId },
      {
        challengeId: challenge.id,
        juryAwards: awarded.map((solutionId) => ({
          solutionId,
          statement: content.statements[solutionId] ?? '',
        })),
        votersStatement: content.votersStatement,
        feedback: entries.flatMap(({ id }) => {
          const text = content.feedback[id]?.trim() ?? '';
          // An awarded team may get feedback too, but needs none; a scrap of it is left out.
          return text.length >= 10 ? [{ solutionId: id, text }] : [];
        }),
        draftVersion: version,
      },
    );
  } catch (error) {
    const code = error instanceof AppError ? codes.find((known) => known === error.code) : undefined;
    if (!code) throw error;
    return refuse(code);
  }
  return redirect(paths.challengeResults(challenge.slug));
}

/** What will be decided and who will be told; one button signs it. */
export default function CheckDecision() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { challenge, content, entries, gaps, told, version } = page;
  const t = useT('awards');
  const c = useT('common');
  const d = useT('domain');
  const format = useFormat();
  const isSigning = useUnderWay().formMethod === 'POST';
  const back = paths.decideChallenge(challenge.slug);
  const winner = entries.find((entry) => entry.isVotersChoice);
  const jurys = entries.filter((entry) => content.juryAwards.includes(entry.id));
  const others = entries.filter((entry) => !entry.isVotersChoice && !content.juryAwards.includes(entry.id));
  const blockers = [
    ...(page.vote === 'not_counted' ? [t('sign.errors.vote_not_counted')] : []),
    ...(page.jury.state === 'open' ? [t('sign.errors.jury_open')] : []),
  ];
  return (
    <Page width="text" className="deciding">
      <ErrorSummary
        title={c('form.errorSummaryTitle')}
        errors={answer?.failed ? [{ message: t(`sign.errors.${answer.code}`) }] : []}
        submission={answer}
      />
      <PageHeader
        eyebrow={<Link to={back}>{t('sign.back')}</Link>}
        title={t('sign.heading')}
        lead={t('sign.lead')}
      />
      {blockers.map((text) => (
        <Notice key={text} tone="warn">
          <p>{text}</p>
        </Notice>
      ))}
      {gaps.length > 0 && (
        <Notice tone="warn" title={t('sign.gaps', { count: gaps.length })}>
          <ul>
            {gaps.map((gap) => (
              <li key={`${gap.kind} ${gap.entryId}`}>
                <Link to={`${back}#${decisionFields[gap.kind](gap.entryId)}`}>
                  {t(`sign.gap.${gap.kind}`, { title: gap.title })}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Section id="awards" title={t('sign.awards')}>
        <DescriptionList
          items={[
            {
              id: 'voters',
              term: d('award.voters'),
              detail: winner?.title ?? t('sign.nobody'),
            },
            ...(jurys.length === 0
              ? [{ id: 'jury', term: d('award.jury'), detail: t('sign.nobody') }]
              : jurys.map((entry) => ({
                  id: entry.id,
                  term: d('award.jury'),
                  detail: (
                    <>
                      <b>{entry.title}</b>
                      <p>{content.statements[entry.id]}</p>
                    </>
                  ),
                }))),
          ]}
        />
      </Section>
      {others.length > 0 && (
        <Section id="others" title={t('sign.others')}>
          <DescriptionList
            items={others.map((entry) => ({
              id: entry.id,
              term: entry.title,
              detail: <p className="pre-line">{content.feedback[entry.id] || '–'}</p>,
            }))}
          />
        </Section>
      )}
      <Section id="told" title={t('sign.told')} lead={t('sign.toldLead')}>
        <ul className="prose">
          {(['team', 'author', 'supporter', 'follower'] as const).map((group) => (
            <li key={group}>{t(`sign.group.${group}`, { count: told[group] })}</li>
          ))}
        </ul>
        <p>{t('sign.publicly')}</p>
      </Section>
      <Form method="post" action={paths.checkDecision(challenge.slug)} className="stack">
        <input type="hidden" name="version" value={version} />
        <p>{t('sign.final')}</p>
        <div className="cluster">
          {gaps.length === 0 && blockers.length === 0 && (
            <Button icon="check" pending={isSigning} pendingLabel={t('sign.pending')}>
              {t('sign.button', {
                count: format.number(told.team + told.author + told.supporter + told.follower),
              })}
            </Button>
          )}
          <ButtonLink to={back} tone="secondary">
            {t('sign.change')}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}
