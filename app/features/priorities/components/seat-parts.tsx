import type { useLoaderData } from '@remix-run/react';
import { contestPaths } from '#app/contest-paths.ts';
import { type FormRefusal, ticked, typed } from '#app/features/people/form.ts';
import type { FormErrors } from '#app/features/people/use-form-errors.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Section } from '#app/ui/page.tsx';
import { Select } from '#app/ui/select.tsx';
import { type PillTone, StatusPill } from '#app/ui/status-pill.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { loader } from '../routes/seats.tsx';

type Page = ReturnType<typeof useLoaderData<typeof loader>>;
type Props = {
  page: Page;
  refusal: { refusal: FormRefusal; intent: string } | undefined;
  errors: FormErrors;
};

/** The refusal of this form and no other. */
const own = ({ refusal }: Props, intent: string) =>
  refusal?.intent === intent ? refusal.refusal : undefined;

/** When and where. */
export function PlanPart(props: Props) {
  const { page, errors } = props;
  const t = useT('priorityDesk');
  const refusal = own(props, 'plan');
  return (
    <Section id="plan" title={t('seats.plan')}>
      <Form
        method="post"
        action={contestPaths.planPrioritySession(page.round.slug)}
        noValidate
        className="stack"
      >
        <HiddenFields values={{ intent: 'plan' }} />
        <DateField
          id="sessionAt"
          name="sessionAt"
          withTime
          label={t('seats.at')}
          errors={errors.of('sessionAt')}
          defaultValue={typed(refusal, 'sessionAt', page.sessionAt)}
        />
        <TextField
          id="sessionPlace"
          name="sessionPlace"
          dir="auto"
          label={t('seats.place')}
          hint={t('seats.placeHint')}
          errors={errors.of('sessionPlace')}
          defaultValue={typed(refusal, 'sessionPlace', page.round.sessionPlace)}
        />
        <div className="cluster">
          <Button tone="secondary">{t('seats.savePlan')}</Button>
        </div>
      </Form>
    </Section>
  );
}

/** The small groups. */
export function GroupsPart(props: Props) {
  const { page, errors } = props;
  const t = useT('priorityDesk');
  const action = contestPaths.planPrioritySession(page.round.slug);
  return (
    <Section id="groups" title={t('seats.groups')} lead={t('seats.groupsLead')}>
      <ul className="group-list">
        {page.groups.map((group) => (
          <li key={group.id}>
            <bdi>{group.name}</bdi>
            {page.round.status === 'shortlisted' && (
              <Form method="post" action={action}>
                <HiddenFields values={{ intent: 'remove_group', groupId: group.id }} />
                <Button tone="quiet" aria-label={t('seats.removeGroupLabel', { name: group.name })}>
                  {t('seats.removeGroup')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <Form key={page.groups.length} method="post" action={action} noValidate className="stack">
        <HiddenFields values={{ intent: 'add_group' }} />
        <TextField
          id="name"
          name="name"
          dir="auto"
          width="medium"
          label={t('seats.groupName')}
          errors={errors.of('name')}
          defaultValue={typed(
            own(props, 'add_group'),
            'name',
            t('seats.groupDefault', { number: page.groups.length + 1 }),
          )}
        />
        <div className="cluster">
          <Button tone="secondary" icon="plus">
            {t('seats.addGroup')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

/** Somebody more. */
export function InvitePart(props: Props) {
  const { page, errors } = props;
  const t = useT('priorityDesk');
  const d = useT('domain');
  const refusal = own(props, 'invite');
  return (
    <Section id="invite" title={t('seats.invite')} lead={t('seats.inviteLead')}>
      <Form
        key={page.seats.length}
        method="post"
        action={contestPaths.planPrioritySession(page.round.slug)}
        noValidate
        className="stack"
      >
        <HiddenFields values={{ intent: 'invite' }} />
        <TextField
          id="email"
          name="email"
          type="email"
          autoComplete="off"
          label={t('seats.email')}
          errors={errors.of('email')}
          defaultValue={typed(refusal, 'email')}
        />
        <Select
          id="constituency"
          name="constituency"
          label={t('seats.speaksFor')}
          emptyLabel={t('seats.nobody')}
          errors={errors.of('constituency')}
          defaultValue={typed(refusal, 'constituency')}
          options={page.round.groups.map((one) => ({ value: one, label: d(`constituency.${one}`) }))}
        />
        <Checkbox
          id="isFacilitator"
          name="isFacilitator"
          value="on"
          label={t('seats.leads')}
          hint={t('seats.leadsHint')}
          defaultChecked={ticked(refusal, 'isFacilitator').includes('on')}
        />
        <div className="cluster">
          <Button>{t('seats.inviteButton')}</Button>
        </div>
      </Form>
    </Section>
  );
}

const tones: Record<Page['seats'][number]['answer'], PillTone> = {
  invited: 'waiting',
  coming: 'ok',
  declined: 'danger',
};

/** Who has a seat, in which group. */
export function SeatsPart({ page }: Props) {
  const t = useT('priorityDesk');
  const d = useT('domain');
  const action = contestPaths.planPrioritySession(page.round.slug);
  if (page.seats.length === 0) {
    return <EmptyState title={t('seats.none')}>{t('seats.noneBody')}</EmptyState>;
  }
  return (
    <Section id="seats" title={t('seats.people', { count: page.seats.length })}>
      <ul className="card-list">
        {page.seats.map((seat) => (
          <Card as="li" key={seat.userId} className="topic-card">
            <h3 className="card-heading">
              <bdi>{seat.name}</bdi>
            </h3>
            <p className="cluster">
              <StatusPill tone={tones[seat.answer]}>{t(`seats.answer.${seat.answer}`)}</StatusPill>
              <span className="muted">
                {seat.constituency ? d(`constituency.${seat.constituency}`) : t('seats.nobody')}
              </span>
            </p>
            <Form
              key={`${seat.groupId}${seat.isFacilitator}`}
              method="post"
              action={action}
              className="seat-form"
            >
              <HiddenFields values={{ userId: seat.userId }} />
              <Select
                id={`group-${seat.userId}`}
                name="groupId"
                label={t('seats.group')}
                emptyLabel={t('seats.noGroup')}
                defaultValue={seat.groupId ?? ''}
                options={page.groups.map((group) => ({ value: group.id, label: group.name }))}
              />
              <Checkbox
                id={`leads-${seat.userId}`}
                name="isFacilitator"
                value="on"
                label={t('seats.leads')}
                defaultChecked={seat.isFacilitator}
              />
              <div className="cluster">
                <Button tone="secondary" name="intent" value="place">
                  {t('seats.save')}
                </Button>
                <Button
                  tone="quiet"
                  name="intent"
                  value="remove"
                  aria-label={t('seats.removeLabel', { name: seat.name })}
                >
                  {t('seats.remove')}
                </Button>
              </div>
            </Form>
          </Card>
        ))}
      </ul>
    </Section>
  );
}
