import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { optionalActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { answerConsent } from '../commands/answer-consent.server.ts';
import { ConsentText } from '../components/consent-text.tsx';
import { FormProblems, useFormMessages } from '../components/form-messages.tsx';
import { TakePartFrame } from '../components/take-part-frame.tsx';
import { consentFormSchema } from '../pilot.schemas.ts';
import { takePart, takePartHeaders } from '../take-part.server.ts';
import { takePartMeta } from '../take-part-meta.ts';

export const handle = {
  messages: ['pilots'],
  title: ({ t }) => t('pilots')('takePart.title'),
} satisfies RouteHandle<typeof loader>;
export const headers = takePartHeaders;
export const meta = takePartMeta;

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
  const t = useT('pilots');
  const messages = useFormMessages(useActionData<typeof action>());
  const done = useSearchParams()[0].get('done');
  const said =
    done === 'yes' && view.status === 'consented'
      ? t('takePart.yesDone')
      : done === 'no' && view.status === 'declined'
        ? t('takePart.noDone')
        : done === 'sent' && view.answered
          ? t('takePart.sent')
          : done === 'reported'
            ? t('takePart.reportDone')
            : null;
  return (
    <TakePartFrame {...frame} here="page">
      <FormProblems messages={messages} />
      <h1>{t('takePart.title')}</h1>
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
  const t = useT('pilots');
  const format = useFormat();
  return (
    <>
      <Section id="about" title={t('takePart.about')}>
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
      <Section id="short" title={t('takePart.short')}>
        <ul className="take-part-points">
          {points.map((point) => (
            <li key={point}>
              <Icon name="check" />
              <span>{t(`takePart.points.${point}`)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="text" title={t('takePart.readAll')}>
        <ConsentText text={view.consentText} />
      </Section>
      <Form method="post" action={paths.participant(secret)} className="take-part-answers">
        <input type="hidden" name="consentVersion" value={view.consentVersion} />
        <Button name="answer" value="consent" size="large" wide icon="check">
          {t('takePart.yes')}
        </Button>
        <Button name="answer" value="decline" size="large" wide tone="secondary" icon="close">
          {t('takePart.no')}
        </Button>
      </Form>
    </>
  );
}

function WhereItStands({ page, said }: { page: PageData; said: boolean }) {
  const { view, secret, nextItem } = page;
  const t = useT('pilots');
  const format = useFormat();
  const words: Record<typeof view.status, string | null> = {
    candidate: t('takePart.notYet'),
    screening: t('takePart.notYet'),
    eligible: t('takePart.notYet'),
    ineligible: t('takePart.ineligible'),
    invited: t('takePart.notYet'),
    consented: said ? null : t('takePart.waiting'),
    declined: said ? null : t('takePart.declined'),
    active: null,
    completed: null,
    withdrawn: t('takePart.left'),
    lost_to_follow_up: t('takePart.lost'),
  };
  const over = ['decided', 'closed', 'stopped'].includes(view.pilotStatus);
  const started = view.status === 'active' || view.status === 'completed';
  return (
    <>
      {view.pilotStatus === 'paused' && !over && (
        <Notice title={t('takePart.pausedTitle')}>
          <p>{t('takePart.paused')}</p>
        </Notice>
      )}
      {over ? (
        <p className="take-part-summary">{t('takePart.over')}</p>
      ) : (
        words[view.status] && <p className="take-part-summary">{words[view.status]}</p>
      )}
      {over && view.result && (
        <p>
          <Link to={paths.pilot(view.pilotSlug)}>{t('takePart.result')}</Link>
        </p>
      )}
      {page.canAnswerQuestions && (
        <Section id="questions" title={t('takePart.questions')}>
          <p className="take-part-summary">{t('takePart.questionsText')}</p>
          <ButtonLink
            size="large"
            wide
            iconEnd="arrow-right"
            to={paths.participantQuestion(secret, nextItem ?? 'check')}
          >
            {view.draftAnswers.length > 0 && nextItem !== null
              ? t('takePart.questionsGoOn', { item: String(nextItem) })
              : t('takePart.questionsStart')}
          </ButtonLink>
        </Section>
      )}
      {started && view.answered && !said && (
        <p className="take-part-summary">{t('takePart.questionsDone')}</p>
      )}
      {view.consentedAt && (
        <Section id="consent">
          <p>{t('takePart.yesOn', { date: format.date(view.consentedAt) })}</p>
          <Disclosure summary={t('takePart.textAgain')}>
            <ConsentText text={view.consentText} />
          </Disclosure>
          <p>
            <Link to={paths.participantConsent(secret)}>{t('takePart.printConsent')}</Link>
          </p>
        </Section>
      )}
    </>
  );
}
