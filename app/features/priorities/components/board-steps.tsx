import type { useLoaderData } from '@remix-run/react';
import { contestPaths } from '#app/contest-paths.ts';
import { type FormRefusal, typed } from '#app/features/people/form.ts';
import type { FormErrors } from '#app/features/people/use-form-errors.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { loader } from '../routes/board.tsx';
import { BoardShortlist } from './board-shortlist.tsx';
import { GapList } from './gap-list.tsx';
import { SessionStep } from './session-step.tsx';
import { StepButton } from './step-button.tsx';
import { TurnoutCounts } from './turnout-counts.tsx';

type Page = ReturnType<typeof useLoaderData<typeof loader>>;
type Props = { page: Page; refusal: FormRefusal | undefined; errors: FormErrors };

/** The part of the board that the round stands at. */
export function BoardSteps(props: Props) {
  const p = useT('priorities');
  const t = useT('priorityDesk');
  const { status, reason } = props.page.round;
  switch (status) {
    case 'collecting':
      return <Collecting {...props} />;
    case 'interim':
      return <Choosing {...props} />;
    case 'interim_closed':
      return <Shortlisting {...props} />;
    case 'shortlisted':
    case 'session':
    case 'ranked':
      return <SessionStep page={props.page} />;
    case 'published':
      return (
        <Notice
          tone="ok"
          className="done-line"
          actions={<Link to={contestPaths.priorityRound(props.page.round.slug)}>{t('board.toResult')}</Link>}
        >
          <p>{t('board.published')}</p>
        </Notice>
      );
    case 'cancelled':
      return (
        <Notice title={p('round.cancelled')}>
          <p dir="auto">{reason}</p>
        </Notice>
      );
  }
}

function Collecting({ page: { round, gaps, suggestedEnd }, refusal, errors }: Props) {
  const t = useT('priorityDesk');
  const isReady = gaps.topics > 1 && Object.values(gaps.gaps).every((count) => count === 0);
  return (
    <>
      <Section
        id="list"
        title={t('board.longList', { count: gaps.topics })}
        actions={<ButtonLink to={contestPaths.longList(round.slug)}>{t('board.toLongList')}</ButtonLink>}
      >
        <GapList slug={round.slug} gaps={gaps} />
      </Section>
      <Section id="open" title={t('board.open')} lead={isReady ? t('board.openLead') : t('board.openNotYet')}>
        {isReady && (
          <Form method="post" action={contestPaths.priorityBoard(round.slug)} noValidate className="stack">
            <HiddenFields values={{ intent: 'open' }} />
            <DateField
              id="endsAt"
              name="endsAt"
              withTime
              label={t('board.endsAt')}
              hint={t('board.endsAtHint')}
              errors={errors.of('endsAt')}
              defaultValue={typed(refusal, 'endsAt', suggestedEnd)}
            />
            <div className="cluster">
              <Button>{t('board.openButton')}</Button>
            </div>
          </Form>
        )}
      </Section>
    </>
  );
}

function Choosing({ page: { round, turnout }, refusal, errors }: Props) {
  const p = useT('priorities');
  const t = useT('priorityDesk');
  const format = useFormat();
  return (
    <>
      <Section id="turnout" title={p('turnout.title')}>
        <p>{round.interimEndsAt && t('board.until', { when: format.dateTime(round.interimEndsAt) })}</p>
        <TurnoutCounts turnout={turnout} />
      </Section>
      <Section id="close" title={t('board.close')} lead={t('board.closeLead')}>
        <Disclosure summary={t('board.closeSummary')} open={errors.of('reason') !== undefined}>
          <Form method="post" action={contestPaths.priorityBoard(round.slug)} noValidate className="stack">
            <HiddenFields values={{ intent: 'close' }} />
            <TextArea
              id="reason"
              name="reason"
              rows={3}
              label={t('board.reason')}
              hint={t('board.reasonHint')}
              errors={errors.of('reason')}
              defaultValue={typed(refusal, 'reason')}
            />
            <div className="cluster">
              <Button tone="danger">{t('board.closeButton')}</Button>
            </div>
          </Form>
        </Disclosure>
      </Section>
    </>
  );
}

function Shortlisting({ page }: Props) {
  const p = useT('priorities');
  const t = useT('priorityDesk');
  return (
    <>
      <Section id="turnout" title={p('turnout.titleOver')}>
        <TurnoutCounts turnout={page.turnout} isOver />
      </Section>
      <Section id="shortlist" title={t('board.shortlist')} lead={t('board.shortlistLead')}>
        {page.shortlist && page.shortlist.length > 1 ? (
          <div className="stack">
            <BoardShortlist page={page} />
            <StepButton slug={page.round.slug} intent="shortlist" label={t('board.shortlistButton')} />
          </div>
        ) : (
          <Notice tone="warn">
            <p>{t('board.tooFewChosen')}</p>
          </Notice>
        )}
      </Section>
    </>
  );
}
