import { useEffect, useRef, useState } from 'react';
import { contestPaths } from '#app/contest-paths.ts';
import { type ChallengePart, challengeParts } from '#app/domain/challenges/challenge-parts.ts';
import { KeptDraft } from '#app/features/rich-text/components/kept-draft.tsx';
import { useT } from '#app/i18n/use-t.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import type { PartAnswer } from '../builder/answer-part.server.ts';
import type { PartChoices } from '../builder/load-part.server.ts';
import { useChallengeErrors } from '../challenge-errors.ts';
import { type FormValues, textIn } from '../form-values.ts';
import { BasicsPart } from './parts/basics-part.tsx';
import { CriteriaPart } from './parts/criteria-part.tsx';
import { DatesPart } from './parts/dates-part.tsx';
import { EligibilityPart } from './parts/eligibility-part.tsx';
import { EntryPart } from './parts/entry-part.tsx';
import { FaqPart } from './parts/faq-part.tsx';
import { FocusPart } from './parts/focus-part.tsx';
import { JuryPart } from './parts/jury-part.tsx';
import type { PartProps } from './parts/part-context.ts';
import { PartnersPart } from './parts/partners-part.tsx';
import { PrizesPart } from './parts/prizes-part.tsx';
import { TermsPart } from './parts/terms-part.tsx';
import { usePartLabels } from './parts/use-part-labels.ts';
import { VotingPart } from './parts/voting-part.tsx';

const fields: Record<ChallengePart, (props: PartProps) => React.JSX.Element> = {
  basics: BasicsPart,
  dates: DatesPart,
  focus: FocusPart,
  partners: PartnersPart,
  eligibility: EligibilityPart,
  criteria: CriteriaPart,
  voting: VotingPart,
  jury: JuryPart,
  prizes: PrizesPart,
  terms: TermsPart,
  faq: FaqPart,
  entry: EntryPart,
};

/** The part after this one, in the order of the overview; null after the last. */
export function partAfter(part: ChallengePart): ChallengePart | null {
  return challengeParts[challengeParts.indexOf(part) + 1] ?? null;
}

/** What stays of a vote once somebody has voted, also where it was typed otherwise before. */
function votedUnder(kept: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(kept).filter(([name]) => name !== 'version' && !name.startsWith('targets.')),
  );
}

/** The form of one part of a challenge. Without JavaScript its buttons send it and bring it back filled. */
export function PartForm({
  id,
  slug,
  part,
  kept,
  choices,
  timeZone,
  answer,
}: {
  id: string;
  slug: string;
  part: ChallengePart;
  /** The fields as they are saved. */
  kept: FormValues;
  choices: PartChoices;
  timeZone: string;
  answer: PartAnswer | undefined;
}) {
  const t = useT('challengeBuilder');
  const common = useT('common');
  const form = useRef<HTMLFormElement>(null);
  const [restored, setRestored] = useState<{ values: FormValues; stamp: string } | null>(null);
  const state = restored ?? answer ?? { values: kept, stamp: 'kept' };
  const { stamp } = state;
  const values = choices.lock === 'vote_began' ? { ...state.values, ...votedUnder(kept) } : state.values;
  const errors = useChallengeErrors(answer?.errors ?? {}, usePartLabels(part, values));
  const pending = useUnderWay().state === 'submitting';
  const overtaken = answer?.errors[''] === 'changed_meanwhile';
  const isClosed = choices.lock === 'no_vote_phase' || (part === 'jury' && choices.lock !== null);
  const next = partAfter(part);
  const Fields = fields[part];

  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer brings another copy of what was typed
  useEffect(() => setRestored(null), [answer?.stamp]);
  useEffect(() => {
    if (answer === undefined || answer.row === null) return;
    const row = document.getElementById(`row-${answer.row}`) ?? document.getElementById('rows');
    (row?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea') ?? row)?.focus();
  }, [answer]);

  return (
    <>
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={answer} />
      {overtaken && (
        <Notice className="builder-notice" tone="warn" title={t('overtaken.title')}>
          <p>
            {t.rich('overtaken.body', {
              link: (words) => (
                <Link to={contestPaths.challengePart(slug, part)} target="_blank">
                  {words}
                </Link>
              ),
            })}
          </p>
        </Notice>
      )}
      <KeptDraft
        form={form}
        name={`challenge:${id}:${part}`}
        version={Number(textIn(kept, 'version'))}
        onRestore={(entries) => {
          const found: Record<string, string | string[]> = {};
          for (const [name, value] of entries) {
            const before = found[name];
            found[name] =
              before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
          }
          setRestored({ values: { ...found, version: textIn(kept, 'version') }, stamp: crypto.randomUUID() });
        }}
      />
      <Form
        ref={form}
        method="post"
        noValidate
        className="challenge-form"
        key={`${stamp} ${choices.lock}`}
        preventScrollReset
      >
        {/* Enter in a field presses the first button: it must be the one that saves. */}
        <button
          type="submit"
          name="intent"
          value="save"
          className="sr-only"
          tabIndex={-1}
          aria-hidden="true"
        />
        <input type="hidden" name="version" value={textIn(values, 'version')} />
        <Fields
          values={values}
          errorsOf={errors.of}
          choices={choices}
          chosen={answer?.chosen ?? choices.chosen}
          found={answer?.found ?? null}
          filled={answer?.filled ?? false}
          slug={slug}
          timeZone={timeZone}
          stamp={stamp}
        />
        {!isClosed && (
          <div className="cluster form-end">
            <Button name="intent" value="save" size="large" pending={pending}>
              {overtaken ? t('saveAnyway') : t('save')}
            </Button>
            {next && !overtaken && (
              <Button name="intent" value="save-next" size="large" tone="secondary" iconEnd="arrow-right">
                {t('saveNext', { part: t(`part.${next}.title`) })}
              </Button>
            )}
          </div>
        )}
        {isClosed && next && (
          <div className="cluster form-end">
            <ButtonLink
              to={contestPaths.challengePart(slug, next)}
              size="large"
              tone="secondary"
              iconEnd="arrow-right"
            >
              {t('goOn', { part: t(`part.${next}.title`) })}
            </ButtonLink>
          </div>
        )}
      </Form>
    </>
  );
}
