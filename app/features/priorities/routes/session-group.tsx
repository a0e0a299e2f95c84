import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { refuseFormBecause } from '#app/features/people/form.server.ts';
import { useFormErrors } from '#app/features/people/use-form-errors.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { abilities } from '#app/policies/index.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { handIn, takeBack } from '../commands/hand-in.server.ts';
import { moveInGroup } from '../commands/move-in-group.server.ts';
import { DoneLine, doneOf } from '../components/done-line.tsx';
import { GroupOrder } from '../components/group-order.tsx';
import { readMove } from '../move-form.ts';
import { resultsOf, topicsOf } from '../rounds.queries.server.ts';
import { groupSubject, visitSession } from '../session-visit.server.ts';

export const handle = {
  messages: ['priorities', 'priorityPart'],
  title: ({ t, data }) => t('priorityPart')('group.title', { group: data.group.name }),
} satisfies RouteHandle<typeof loader>;

/** After a refusal the page shows the order as it is now. */
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, round, seats, groups } = await visitSession(args);
  const group = groups.find((one) => one.id === args.params.groupId);
  if (!group) throw new AppError('not_found');
  const db = getDb();
  const [{ final }, topics] = await Promise.all([resultsOf(db, round.id), topicsOf(db, round.id)]);
  const subject = groupSubject(round, group, seats, final !== null);
  const isMember = subject.memberIds.includes(actor.id);
  const query = new URL(args.request.url).searchParams;
  return {
    round: { id: round.id, slug: round.slug, title: round.title, status: round.status },
    group: {
      id: group.id,
      name: group.name,
      ranking: group.ranking,
      version: group.version,
      handedIn: group.handedInAt !== null,
      people: seats
        .filter((seat) => subject.memberIds.includes(seat.userId) && seat.groupId === group.id)
        .map(({ name, isFacilitator, constituency }) => ({ name, isFacilitator, constituency })),
    },
    topics: topics
      .filter((topic) => group.ranking.includes(topic.id))
      .map(({ id, wording, explanation }) => ({ id, wording, explanation })),
    may: abilities(actor, ['priority.move', 'priority.hand_in', 'priority.take_back'], subject),
    isMember,
    inPlenary: final !== null,
    moved: query.get('moved'),
    done: doneOf(query),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { round, groups, call } = await visitSession(args);
  const group = groups.find((one) => one.id === args.params.groupId);
  if (!group) throw new AppError('not_found');
  const form = await args.request.formData();
  const here = contestPaths.priorityGroup(round.slug, group.id);
  try {
    switch (String(form.get('intent'))) {
      case 'hand_in':
        await execute(handIn, call, { groupId: group.id });
        return redirect(`${here}?did=handedIn`);
      case 'take_back':
        await execute(takeBack, call, { groupId: group.id });
        return redirect(`${here}?did=takenBack`);
      default: {
        const move = readMove(form);
        await execute(moveInGroup, call, { groupId: group.id, move });
        return redirect(`${here}?moved=${move.topic}#topic-${move.topic}`);
      }
    }
  } catch (error) {
    return refuseFormBecause(form, error);
  }
}

/** A small group puts the shortlist in order, on one device or several. */
export default function SessionGroup() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('priorityPart');
  const d = useT('domain');
  const common = useT('common');
  const errors = useFormErrors('priorities', refusal?.errors);
  const { round, group, may } = page;
  useLiveSubject({ type: 'priority_round', id: round.id });
  const here = contestPaths.priorityGroup(round.slug, group.id);
  return (
    <Page width="text" className="deciding">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <DoneLine done={page.done} />
      <PageHeader
        eyebrow={<Link to={contestPaths.prioritySession(round.slug)}>{t('group.back')}</Link>}
        title={group.name}
        lead={may['priority.move'] ? t('group.lead', { count: group.ranking.length }) : undefined}
      />
      {round.status !== 'session' && (
        <Notice>
          <p>{t(group.ranking.length === 0 ? 'group.notYet' : 'group.over')}</p>
        </Notice>
      )}
      {page.inPlenary && round.status === 'session' && (
        <Notice
          live
          actions={<Link to={contestPaths.prioritySession(round.slug)}>{t('group.toPlenary')}</Link>}
        >
          <p>{t('group.inPlenary')}</p>
        </Notice>
      )}
      {group.handedIn && !page.inPlenary && (
        <Notice tone="ok" live>
          <p>{t('group.handedIn')}</p>
        </Notice>
      )}
      <GroupOrder
        key={group.id}
        slug={round.slug}
        group={group}
        topics={page.topics}
        mayMove={may['priority.move']}
        moved={page.moved}
      />
      {may['priority.hand_in'] && (
        <Section id="hand-in" title={t('group.handInTitle')} lead={t('group.handInLead')}>
          <Form method="post" action={here}>
            <HiddenFields values={{ intent: 'hand_in' }} />
            <Button size="large" icon="check">
              {t('group.handIn')}
            </Button>
          </Form>
        </Section>
      )}
      {may['priority.take_back'] && (
        <Form method="post" action={here}>
          <HiddenFields values={{ intent: 'take_back' }} />
          <Button tone="secondary">{t('group.takeBack')}</Button>
        </Form>
      )}
      {group.people.length > 0 && (
        <Section id="people" title={t('group.people')}>
          <ul className="plain-list">
            {group.people.map((person) => (
              <li key={person.name}>
                <bdi>{person.name}</bdi>
                {person.constituency && `, ${d(`constituency.${person.constituency}`)}`}
                {person.isFacilitator && ` (${t('group.leads')})`}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
