import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { marksProblem } from '#app/domain/methods/voting/marks.ts';
import { constituencyOf } from '#app/domain/people/roles.ts';
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
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { getDb } from '#db/client.server.ts';
import { entriesThatLeft, paperOf } from '../ballot.queries.server.ts';
import { castVote, refusedMarks } from '../cast-action.server.ts';
import { CheckedPaper } from '../components/checked-paper.tsx';
import { ForWhom } from '../components/for-whom.tsx';
import { useMarkWords } from '../components/paper-list.tsx';
import { entriesOrder } from '../entries-order.server.ts';
import { keptMarks } from '../kept-marks.server.ts';
import { hiddenMarks } from '../marks-form.ts';
import { paperLines } from '../paper-lines.ts';
import { votePhaseOf } from '../vote-phase.ts';
import { voteRules } from '../vote-rules.queries.server.ts';
import { votedEntries } from '../voted-entries.queries.server.ts';
import { visitVote } from '../voter.server.ts';

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
  const back = contestPaths.voteFor(slug, { for: voter?.isSelf === false ? voter.id : undefined });
  if (state !== 'open' || !voter || voter.capacities.length === 0) throw redirect(back);
  const { challenge, ballot } = vote;
  const db = getDb();
  const order = await entriesOrder(args.request, ballot.id, voter);
  const [entries, left, rules, paper] = await Promise.all([
    votedEntries(db, challenge.id, order.key),
    entriesThatLeft(db, challenge.id),
    voteRules(db, ballot.id),
    paperOf(db, ballot.id, voter.id),
  ]);
  if (paper && !voter.isSelf && !paper.byCarer) throw redirect(back);
  const ids = entries.map(({ id }) => id);
  const gone = left.map((entry) => ({ ...entry, hasLeft: true }));
  const known = [...entries, ...left].map(({ id }) => id);
  const kept = refusedMarks(args.context) ?? (await keptMarks(args.request, slug, voter.id, known));
  if (kept === null) throw redirect(back);
  const { method, scoreMax, budget } = rules;
  const lines = paperLines(method, kept, entries);
  const marks = Object.fromEntries(lines.map(({ id, mark }) => [id, mark]));
  // What the voting page keeps fits; what somebody has made up does not.
  if (marksProblem(method, rules, marks, ids))
    throw redirect(contestPaths.voteFor(slug, { problem: 'marks' }));
  const before = voter.capacities.find((capacity) => constituencyOf[capacity] === paper?.constituency);
  return data(
    {
      challenge: { id: challenge.id, slug, title: challenge.title },
      rules: { method, scoreMax, budget },
      until: votePhaseOf(challenge.phases)?.endsAt ?? null,
      voter: {
        ...voter,
        capacity: before ?? (voter.capacities.length === 1 ? voter.capacities[0] : undefined),
      },
      others,
      standing: ids.length,
      lines,
      left: left.filter(({ id }) => kept[id] !== undefined).map(({ title }) => title),
      recorded: paper && paperLines(method, paper.marks, [...entries, ...gone]),
      version: paper?.version ?? 0,
      back,
    },
    {
      headers: { 'Cache-Control': 'no-store', ...(order.setCookie ? { 'Set-Cookie': order.setCookie } : {}) },
    },
  );
}

export const action = (args: ActionFunctionArgs) => castVote(args);

/** What will be cast, for whom and in which role; one button casts it. */
export default function CheckVote() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('ballots');
  const c = useT('common');
  const format = useFormat();
  const isCasting = useUnderWay().formMethod === 'POST';
  const { challenge, rules, until, voter, others, lines, left, version } = page;
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
      {problem === 'paper_changed' && <RecordedElsewhere page={page} />}
      {left.length > 0 && (
        <Notice tone="warn">
          <p>{t('check.left', { count: left.length, titles: format.list(left) })}</p>
        </Notice>
      )}
      {others.length > 0 && (
        <ForWhom slug={challenge.slug} voterId={voter.id} isSelf={voter.isSelf} others={others} to="check" />
      )}
      <CheckedPaper page={page} />
      <Form method="post" action={contestPaths.checkVote(challenge.slug)} className="stack stack-large">
        <HiddenFields values={{ for: voter.id, version: String(version) }} />
        {hiddenMarks(rules.method, Object.fromEntries(lines.map(({ id, mark }) => [id, mark]))).map(
          (field) => (
            <input key={`${field.name} ${field.value}`} type="hidden" {...field} />
          ),
        )}
        <InWhichRole page={page} isMissing={problem === 'capacity'} />
        {until && <p>{t('check.until', { when: format.dateTime(until) })}</p>}
        <div className="cluster">
          <Button size="large" icon="check" pending={isCasting} pendingLabel={t('check.castPending')}>
            {version > 0 ? t('check.replace') : t('check.cast')}
          </Button>
          <ButtonLink to={page.back} tone="secondary" size="large">
            {t('check.change')}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}

type CheckPage = ReturnType<typeof useLoaderData<typeof loader>>;

function InWhichRole({ page, isMissing }: { page: CheckPage; isMissing: boolean }) {
  const t = useT('ballots');
  const d = useT('domain');
  const { voter } = page;
  if (voter.capacities.length > 1) {
    return (
      <RadioCards
        id="capacity"
        name="capacity"
        label={t('check.as')}
        hint={t('check.asHint')}
        errors={isMissing ? [t('check.errors.capacity')] : undefined}
        defaultValue={voter.capacity}
        choices={voter.capacities.map((capacity) => ({ value: capacity, label: d(`role.${capacity}`) }))}
      />
    );
  }
  return (
    <>
      <input type="hidden" name="capacity" value={voter.capacity} />
      <p>
        {voter.isSelf
          ? voter.capacity && t('check.asOne', { group: d(`constituency.${constituencyOf[voter.capacity]}`) })
          : t('check.forName', { name: voter.name ?? '' })}
      </p>
    </>
  );
}

/** Another window has voted meanwhile: what it recorded. */
function RecordedElsewhere({ page: { recorded, rules } }: { page: CheckPage }) {
  const t = useT('ballots');
  const format = useFormat();
  const say = useMarkWords(rules.method, rules.scoreMax);
  const titles = (recorded ?? []).map((line) => {
    const words = say(line);
    return words ? `${line.title} (${words})` : line.title;
  });
  return (
    <Notice tone="warn">
      <p>
        {t('check.errors.paper_changedBody', {
          titles: titles.length > 0 ? format.list(titles) : t('check.errors.paper_changedNone'),
        })}
      </p>
    </Notice>
  );
}
