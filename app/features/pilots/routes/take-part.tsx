import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { optionalActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { endedPilotStatuses, type PilotStatus } from '#app/domain/pilots/pilot-machine.ts';
import { FormProblems } from '#app/features/people/components/form-messages.tsx';
import { submitForm } from '#app/features/people/form.server.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import type { T } from '#app/i18n/translator.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { answerConsent } from '../commands/answer-consent.server.ts';
import { ConsentText } from '../components/consent-text.tsx';
import { useFormMessages } from '../components/form-messages.ts';
import { TakePartFrame } from '../components/take-part-frame.tsx';
import { consentFormSchema } from '../pilot.schemas.ts';
import { takePart, takePartHeaders } from '../take-part.server.ts';

export const handle = {
  messages: ['pilots', 'takePart'],
  isUnlisted: true,
  title: ({ t }) => t('takePart')('title'),
} satisfies RouteHandle<typeof loader>;
export const headers = takePartHeaders;

export async function loader(args: LoaderFunctionArgs) {
  return takePart(args);
}

export async function action(args: ActionFunctionArgs) {
  const { secret } = await takePart(args);
  const actor = await optionalActor(args);
  const form = await args.request.formData();
  const outcome = await submitForm(form, consentFormSchema, (typed) =>
    execute(answerConsent, { actor, requestId: args.context.requestId }, { link: secret, ...typed }),
  );
  if ('refusal' in outcome) return data(outcome.refusal.data, outcome.refusal.init ?? undefined);
  return redirect(
    `${paths.participant(secret)}?done=${outcome.result.status === 'consented' ? 'yes' : 'no'}`,
  );
}

export default function TakePart() {
  const page = useLoaderData<typeof loader>();
  const { view, frame } = page;
  const tp = useT('takePart');
  const messages = useFormMessages(useActionAnswer<typeof action>());
  const done = useSearchParams()[0].get('done');
  const said =
    done === 'yes' && view.status === 'consented'
      ? tp('yesDone')
      : done === 'no' && view.status === 'declined'
        ? tp('noDone')
        : done === 'sent' && view.answered
          ? tp('sent')
          : done === 'reported'
            ? tp('reportDone')
            : null;
  return (
    <TakePartFrame {...frame} here="page">
      <FormProblems messages={messages} />
      <h1>{tp('title')}</h1>
      {said && (
        <Notice tone="ok" live>
          <p>{said}</p>
        </Notice>
      )}
      {page.canAnswerConsent ? (
        <AskConsent page={page} />
      ) : (
        <WhereItStands page={page} said={said !== null} />
      )}
    </TakePartFrame>
  );
}

type PageData = ReturnType<typeof useLoaderData<typeof loader>>;

const points = ['free', 'code', 'stop', 'care'] as const;

function AskConsent({ page: { view, secret } }: { page: PageData }) {
  const tp = useT('takePart');
  const format = useFormat();
  return (
    <>
      <Section id="about" title={tp('about')}>
        <p className="take-part-summary">{view.summary}</p>
        <ul className="take-part-facts">
          <li>
            <Icon name="place" />
            <span>{view.site}</span>
          </li>
          <li>
            <Icon name="calendar" />
            <span>{format.range(view.startsAt, view.endsAt)}</span>
          </li>
        </ul>
      </Section>
      <Section id="short" title={tp('short')}>
        <ul className="take-part-points">
          {points.map((point) => (
            <li key={point}>
              <Icon name="check" />
              <span>{tp(`points.${point}`)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="text" title={tp('readAll')}>
        <ConsentText text={view.consentText} />
      </Section>
      <Form method="post" action={paths.participant(secret)} className="take-part-answers">
        <input type="hidden" name="consentVersion" value={view.consentVersion} />
        <Button name="answer" value="consent" size="large" wide icon="check">
          {tp('yes')}
        </Button>
        <Button name="answer" value="decline" size="large" wide tone="secondary" icon="close">
          {tp('no')}
        </Button>
      </Form>
    </>
  );
}

function WhereItStands({ page, said }: { page: PageData; said: boolean }) {
  const { view, secret, nextItem } = page;
  const tp = useT('takePart');
  const format = useFormat();
  const words: Record<typeof view.status, string | null> = {
    candidate: tp('notYet'),
    screening: tp('notYet'),
    eligible: tp('notYet'),
    ineligible: tp('ineligible'),
    invited: tp('notYet'),
    consented: said ? null : tp('waiting'),
    declined: said ? null : tp('declined'),
    active: null,
    completed: null,
    withdrawn: tp('left'),
    lost_to_follow_up: tp('lost'),
  };
  const over = overWords(view, tp);
  const started = view.status === 'active' || view.status === 'completed';
  return (
    <>
      {view.pilotStatus === 'paused' && (
        <Notice title={tp('pausedTitle')}>
          <p>{tp('paused')}</p>
        </Notice>
      )}
      {(over ?? words[view.status]) && <p className="take-part-summary">{over ?? words[view.status]}</p>}
      {over && view.pilotStatus === 'stopped' && view.pilotReason && (
        <p className="pre-line">{tp('overWhy', { reason: view.pilotReason })}</p>
      )}
      {over && view.result && (
        <p>
          <Link to={paths.pilot(view.pilotSlug)}>{tp('result')}</Link>
        </p>
      )}
      {page.canAnswerQuestions && (
        <Section id="questions" title={tp('questions')}>
          <p className="take-part-summary">{tp('questionsText')}</p>
          <ButtonLink
            size="large"
            wide
            iconEnd="arrow-right"
            to={paths.participantQuestion(secret, nextItem ?? 'check')}
          >
            {view.draftAnswers.length > 0 && nextItem !== null
              ? tp('questionsGoOn', { item: String(nextItem) })
              : tp('questionsStart')}
          </ButtonLink>
        </Section>
      )}
      {started && view.answered && !said && <p className="take-part-summary">{tp('questionsDone')}</p>}
      {view.consentedAt && (
        <Section id="consent">
          <p>{tp('yesOn', { date: format.date(view.consentedAt) })}</p>
          <Disclosure summary={tp('textAgain')}>
            <ConsentText text={view.consentText} />
          </Disclosure>
          <p>
            <Link to={paths.participantConsent(secret)}>{tp('printConsent')}</Link>
          </p>
        </Section>
      )}
    </>
  );
}

/** For those whom the end of a trial concerns: who had said no, or did not fit, is left in peace. */
function overWords(view: PageData['view'], tp: T<'takePart'>): string | null {
  const isOver = (endedPilotStatuses as readonly PilotStatus[]).includes(view.pilotStatus);
  if (!isOver || ['declined', 'ineligible', 'withdrawn'].includes(view.status)) return null;
  if (view.consentedAt === null) return tp('overBefore');
  return tp(view.pilotStatus === 'stopped' ? 'overStopped' : 'over');
}
