import type { PilotVerb } from '#app/domain/pilots/pilot-machine.ts';
import { typed } from '#app/features/people/form.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { PilotFormMessages } from './form-messages.ts';

/** Steps that a person takes by a button here; decisions have a page of their own. */
export type StepVerb = Exclude<PilotVerb, 'decide' | 'extend'>;

const withReason: readonly StepVerb[] = ['pause', 'stop'];

/** What leads on comes first, what ends the trial last. */
const weight = (verb: StepVerb) => (verb === 'stop' ? 2 : withReason.includes(verb) ? 1 : 0);

/** The steps that are possible now, each with what it does; those that need a reason ask for it. */
export function PilotSteps({
  path,
  verbs,
  newTrial,
  messages,
}: {
  path: string;
  verbs: readonly StepVerb[];
  /** After a trial that was ended early: where another one of its solution is opened. */
  newTrial: string | null;
  messages: PilotFormMessages;
}) {
  const t = useT('pilots');
  const refused = messages.refusal?.values.verb;
  return (
    <Section id="steps" title={t('steps.title')} className="no-print">
      {verbs.length === 0 && !newTrial && <p>{t('steps.none')}</p>}
      {newTrial && (
        <div className="stack stack-medium">
          <p>{t('steps.afterStop')}</p>
          <div>
            <ButtonLink to={newTrial} icon="plus">
              {t('steps.newTrial')}
            </ButtonLink>
          </div>
        </div>
      )}
      <ul className="pilot-steps">
        {[...verbs]
          .sort((a, b) => weight(a) - weight(b))
          .map((verb, place) => {
            const asks = withReason.includes(verb);
            const isRefused = refused === verb;
            const button = (
              <Button
                name="verb"
                value={verb}
                tone={verb === 'stop' ? 'danger' : place === 0 && !asks ? 'primary' : 'secondary'}
              >
                {t(`steps.${verb}`)}
              </Button>
            );
            return (
              <li key={verb}>
                <Form method="post" action={path} preventScrollReset noValidate>
                  <input type="hidden" name="intent" value="step" />
                  {asks ? (
                    <details className="disclosure" open={isRefused || undefined}>
                      <summary>{t(`steps.${verb}`)}</summary>
                      <div className="disclosure-body stack stack-medium">
                        <p>{t(`steps.${verb}Hint`)}</p>
                        <TextArea
                          id={`${verb}-reason`}
                          name="reason"
                          label={t('steps.reason')}
                          hint={t('steps.reasonHint')}
                          rows={3}
                          errors={isRefused ? messages.of('reason') : undefined}
                          defaultValue={isRefused ? typed(messages.refusal, 'reason') : ''}
                        />
                        <div className="cluster">{button}</div>
                      </div>
                    </details>
                  ) : (
                    <>
                      {button}
                      <p>{t(`steps.${verb}Hint`)}</p>
                    </>
                  )}
                </Form>
              </li>
            );
          })}
      </ul>
    </Section>
  );
}
