import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { capacities, constituencyOf } from '#app/domain/people/roles.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { getDb } from '#db/client.server.ts';
import { orderKeyOf, topicsInOrder, visitChoosing } from '../chooser.server.ts';
import { choosePriorities } from '../commands/choose-priorities.server.ts';
import { forgetChoice, keepRefused, keptChoice, refusedChoice } from '../kept-choice.server.ts';
import { paperOf } from '../papers.queries.server.ts';

export const handle = {
  messages: ['priorities'],
  title: ({ t, data: page }) => t('priorities')('check.title', { title: page.round.title }),
} satisfies RouteHandle<typeof loader>;

/** A refused choice is shown beside what is recorded now, so that the next try can be right. */
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const forId = new URL(args.request.url).searchParams.get('for');
  const { round, isOpen, chooser } = await visitChoosing(actor, args.params.slug, forId, new Date());
  const back = contestPaths.choosePriorities(round.slug, {
    for: chooser?.isSelf === false ? chooser.id : undefined,
  });
  if (!isOpen || !chooser || chooser.capacities.length === 0) throw redirect(back);
  const [topics, paper] = await Promise.all([
    topicsInOrder(round.id, orderKeyOf(round.id, chooser.id)),
    paperOf(getDb(), round.id, chooser.id),
  ]);
  if (paper && !chooser.isSelf && !paper.byCarer) throw redirect(back);
  const ids = topics.map((topic) => topic.id);
  const kept =
    refusedChoice(args.context, ids) ?? (await keptChoice(args.request, round.slug, chooser.id, ids));
  if (kept === null || kept.length > round.mostChosen) throw redirect(back);
  const wordings = (some: readonly string[]) =>
    topics.filter((topic) => some.includes(topic.id)).map(({ id, wording }) => ({ id, wording }));
  const known = chooser.capacities.find((capacity) => constituencyOf[capacity] === paper?.constituency);
  return data(
    {
      round: { slug: round.slug, title: round.title, interimEndsAt: round.interimEndsAt },
      chooser: {
        ...chooser,
        capacity: known ?? (chooser.capacities.length === 1 ? chooser.capacities[0] : undefined),
      },
      chosen: wordings(kept),
      recorded: paper && wordings(paper.chosen).map((one) => one.wording),
      version: paper?.version ?? 0,
      back,
    },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}

const formSchema = z.object({
  for: z.uuid(),
  capacity: z.enum(capacities),
  picks: z.array(z.uuid()).max(200),
  version: z.coerce.number().int().min(0),
});

type Refusal = 'paper_changed' | 'topic_unknown' | 'too_many_chosen' | 'capacity';
const refusals: readonly string[] = ['paper_changed', 'topic_unknown', 'too_many_chosen'];

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  const forId = String(form.get('for') ?? '');
  const { round, chooser } = await visitChoosing(actor, args.params.slug, forId, new Date());
  const given = form.getAll('pick').map(String);
  const refuse = async (code: Refusal, status: number) => {
    const cookie = await keepRefused(args.context, round.slug, chooser?.id ?? actor.id, given);
    return data({ failed: true as const, code }, { status, headers: { 'Set-Cookie': cookie } });
  };
  const parsed = formSchema.safeParse({ ...Object.fromEntries(form), picks: given });
  if (!parsed.success) return refuse('capacity', 422);
  const forOther = forId === actor.id ? undefined : forId;
  const { picks, capacity, version } = parsed.data;
  const { slug } = round;
  try {
    const input = { roundId: round.id, voterId: forId, capacity, chosen: picks, version };
    await execute(choosePriorities, { actor, requestId: args.context.requestId }, input);
  } catch (error) {
    const code = error instanceof AppError ? (error.code ?? error.kind) : '';
    if (refusals.includes(code)) return refuse(code as Refusal, code === 'too_many_chosen' ? 422 : 409);
    const problem = { choosing_closed: 'late', voter_left: 'voter', voted_themselves: 'voter' }[code];
    const who = chooser?.isSelf ? undefined : forOther;
    if (problem) throw redirect(contestPaths.choosePriorities(slug, { for: who, problem }));
    if (code === 'forbidden') {
      throw redirect(contestPaths.choosePriorities(slug, { problem: forOther ? 'voter' : 'role' }));
    }
    throw error;
  }
  const headers = new Headers();
  for (const cookie of await forgetChoice(slug, forId)) headers.append('Set-Cookie', cookie);
  return redirect(contestPaths.chosenPriorities(slug, forOther), { headers });
}

/** What will be sent, for whom and in which role; one button sends it. */
export default function CheckChoice() {
  const { round, chooser, chosen, recorded, version, back } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('priorities');
  const common = useT('common');
  const d = useT('domain');
  const format = useFormat();
  const isSending = useUnderWay().formMethod === 'POST';
  const problem = answer?.failed ? answer.code : undefined;
  return (
    <Page width="form" className="deciding">
      <ErrorSummary
        title={common('form.errorSummaryTitle')}
        errors={
          problem
            ? [
                {
                  message: t(`check.errors.${problem}`),
                  fieldId: problem === 'capacity' ? 'capacity' : undefined,
                },
              ]
            : []
        }
        submission={answer}
      />
      <PageHeader
        eyebrow={<Link to={contestPaths.priorityRound(round.slug)}>{round.title}</Link>}
        title={t('check.heading')}
      />
      {problem === 'paper_changed' && (
        <Notice tone="warn">
          <p>
            {t('check.recorded', { wordings: recorded?.length ? format.list(recorded) : t('check.nothing') })}
          </p>
        </Notice>
      )}
      {chosen.length > 0 ? (
        <section aria-labelledby="chosen" className="stack">
          <p id="chosen">{t('check.chosen', { count: chosen.length })}</p>
          <ul className="vote-chosen" data-stage="need">
            {chosen.map(({ id, wording }) => (
              <li key={id} dir="auto">
                {wording}
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <Notice title={t('check.blank')}>
          <p>{t('check.blankBody')}</p>
        </Notice>
      )}
      <Form method="post" action={contestPaths.checkPriorities(round.slug)} className="stack stack-large">
        <HiddenFields
          values={{ for: chooser.id, version: String(version), pick: chosen.map((one) => one.id) }}
        />
        {chooser.capacities.length > 1 ? (
          <RadioCards
            id="capacity"
            name="capacity"
            label={t('check.as')}
            hint={t('check.asHint')}
            errors={problem === 'capacity' ? [t('check.errors.capacity')] : undefined}
            defaultValue={chooser.capacity}
            choices={chooser.capacities.map((one) => ({ value: one, label: d(`role.${one}`) }))}
          />
        ) : (
          <>
            <input type="hidden" name="capacity" value={chooser.capacity} />
            <p>
              {chooser.isSelf
                ? chooser.capacity &&
                  t('check.asOne', { group: d(`constituency.${constituencyOf[chooser.capacity]}`) })
                : t('check.forName', { name: chooser.name ?? '' })}
            </p>
          </>
        )}
        {round.interimEndsAt && <p>{t('check.until', { when: format.dateTime(round.interimEndsAt) })}</p>}
        <div className="cluster">
          <Button size="large" icon="check" pending={isSending} pendingLabel={t('check.sending')}>
            {version > 0 ? t('check.replace') : t('check.send')}
          </Button>
          <ButtonLink to={back} tone="secondary" size="large">
            {t('check.change')}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}
