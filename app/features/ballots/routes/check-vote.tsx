import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { capacities, constituencyOf } from '#app/domain/people/roles.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { getDb } from '#db/client.server.ts';
import { entriesFor, entriesThatLeft, paperOf } from '../ballot.queries.server.ts';
import { castBallot } from '../commands/cast-ballot.server.ts';
import { ForWhom } from '../components/for-whom.tsx';
import { forgetPicks, keptPicks } from '../kept-picks.server.ts';
import { votePhaseOf } from '../vote-phase.ts';
import { visitVote } from '../voter.server.ts';
import { voterKeyOf } from '../voter-key.server.ts';

export const handle = {
  messages: ['ballots'],
  title: ({ t, data: page }) => t('ballots')('check.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

/** A refused vote is shown beside how the vote stands now, so that the next try can be right. */
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const slug = args.params.slug ?? '';
  const forId = new URL(args.request.url).searchParams.get('for');
  const { vote, state, voter, others } = await visitVote(actor, slug, forId, new Date());
  const back = paths.voteFor(slug, { for: voter?.isSelf === false ? voter.id : undefined });
  if (state !== 'open' || !voter || voter.capacities.length === 0) throw redirect(back);
  const { challenge, ballot } = vote;
  const db = getDb();
  const [entries, left, paper] = await Promise.all([
    entriesFor(db, challenge.id, voterKeyOf(ballot.id, voter.id)),
    entriesThatLeft(db, challenge.id),
    paperOf(db, ballot.id, voter.id),
  ]);
  if (paper && !voter.isSelf && !paper.byCarer) throw redirect(back);
  const both = [...entries, ...left];
  const kept = await keptPicks(
    args.request,
    slug,
    both.map((entry) => entry.id),
  );
  if (kept === null) throw redirect(back);
  const titles = (ids: readonly string[]) =>
    both.filter((entry) => ids.includes(entry.id)).map((entry) => entry.title);
  const known = voter.capacities.find((capacity) => constituencyOf[capacity] === paper?.constituency);
  return data(
    {
      challenge: { id: challenge.id, slug, title: challenge.title },
      until: votePhaseOf(challenge.phases)?.endsAt ?? null,
      voter: {
        ...voter,
        capacity: known ?? (voter.capacities.length === 1 ? voter.capacities[0] : undefined),
      },
      others,
      chosen: entries.filter((entry) => kept.includes(entry.id)).map(({ id, title }) => ({ id, title })),
      left: left.filter((entry) => kept.includes(entry.id)).map((entry) => entry.title),
      recorded: paper && titles(Object.keys(paper.marks)),
      version: paper?.version ?? 0,
      back,
    },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}

const castSchema = z.object({
  for: z.uuid(),
  capacity: z.enum(capacities),
  picks: z.array(z.uuid()),
  version: z.coerce.number().int().min(0),
});

type Refusal = 'paper_changed' | 'entry_left_vote' | 'capacity';

const refuse = (code: Refusal, status: number) => data({ failed: true as const, code }, { status });

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const slug = args.params.slug ?? '';
  const form = await args.request.formData();
  const forId = String(form.get('for') ?? '');
  const { vote, voter } = await visitVote(actor, slug, forId, new Date());
  const parsed = castSchema.safeParse({ ...Object.fromEntries(form), picks: form.getAll('pick') });
  if (!parsed.success) return refuse('capacity', 422);
  const forOther = forId === actor.id ? undefined : forId;
  const { picks, capacity, version } = parsed.data;
  try {
    const marks = Object.fromEntries(picks.map((id) => [id, 1]));
    const network = args.context.clientIp;
    const input = { challengeId: vote.challenge.id, voterId: forId, capacity, marks, version, network };
    await execute(castBallot, { actor, requestId: args.context.requestId }, input);
  } catch (error) {
    const code = error instanceof AppError ? (error.code ?? error.kind) : null;
    if (code === 'paper_changed' || code === 'entry_left_vote') {
      return refuse(code, 409);
    }
    const problem = { vote_closed: 'late', voter_left: 'voter', voted_themselves: 'voter' }[code ?? ''];
    if (problem) throw redirect(paths.voteFor(slug, { for: voter?.isSelf ? undefined : forOther, problem }));
    if (code === 'forbidden') {
      throw redirect(paths.voteFor(slug, { problem: forOther ? 'voter' : 'role' }));
    }
    throw error;
  }
  return redirect(paths.voteReceipt(slug, forOther), {
    headers: { 'Set-Cookie': await forgetPicks(slug) },
  });
}

/** What will be cast, for whom and in which role; one button casts it. */
export default function CheckVote() {
  const { challenge, until, voter, others, chosen, left, recorded, version, back } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT('ballots');
  const c = useT('common');
  const d = useT('domain');
  const format = useFormat();
  const isCasting = useUnderWay().formMethod === 'POST';
  const problem = answer?.failed ? answer.code : undefined;
  return (
    <Page width="form" className="deciding">
      <ErrorSummary
        title={c('form.errorSummaryTitle')}
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
        eyebrow={<Link to={paths.challenge(challenge.slug)}>{challenge.title}</Link>}
        title={t('check.heading')}
      />
      {problem === 'paper_changed' && (
        <Notice tone="warn">
          <p>
            {t('check.errors.paper_changedBody', {
              titles: recorded?.length ? format.list(recorded) : t('check.errors.paper_changedNone'),
            })}
          </p>
        </Notice>
      )}
      {left.length > 0 && (
        <Notice tone="warn">
          <p>{t('check.left', { count: left.length, titles: format.list(left) })}</p>
        </Notice>
      )}
      {others.length > 0 && (
        <ForWhom slug={challenge.slug} voterId={voter.id} isSelf={voter.isSelf} others={others} to="check" />
      )}
      {chosen.length > 0 ? (
        <section aria-labelledby="chosen" className="stack">
          <p id="chosen">{t('check.chosen', { count: chosen.length })}</p>
          <ul className="vote-chosen">
            {chosen.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </section>
      ) : (
        <Notice title={t('check.blank')}>
          <p>{t('check.blankBody')}</p>
        </Notice>
      )}
      <Form method="post" action={paths.checkVote(challenge.slug)} className="stack stack-large">
        <HiddenFields
          values={{ for: voter.id, version: String(version), pick: chosen.map((entry) => entry.id) }}
        />
        {voter.capacities.length > 1 ? (
          <RadioCards
            id="capacity"
            name="capacity"
            label={t('check.as')}
            hint={t('check.asHint')}
            errors={problem === 'capacity' ? [t('check.errors.capacity')] : undefined}
            defaultValue={voter.capacity}
            choices={voter.capacities.map((capacity) => ({ value: capacity, label: d(`role.${capacity}`) }))}
          />
        ) : (
          <>
            <input type="hidden" name="capacity" value={voter.capacity} />
            <p>
              {voter.isSelf
                ? voter.capacity &&
                  t('check.asOne', { group: d(`constituency.${constituencyOf[voter.capacity]}`) })
                : t('check.forName', { name: voter.name ?? '' })}
            </p>
          </>
        )}
        {until && <p>{t('check.until', { when: format.dateTime(until) })}</p>}
        <div className="cluster">
          <Button size="large" icon="check" pending={isCasting} pendingLabel={t('check.castPending')}>
            {version > 0 ? t('check.replace') : t('check.cast')}
          </Button>
          <ButtonLink to={back} tone="secondary" size="large">
            {t('check.change')}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}
