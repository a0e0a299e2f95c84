import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type ShouldRevalidateFunction, useLoaderData } from '@remix-run/react';
import { type FormEvent, useRef, useState } from 'react';
import { requireActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { EligibilityKind } from '#app/domain/challenges/eligibility-rules.ts';
import type { FormValues } from '#app/features/challenges/form-values.ts';
import { attachmentsOfSolution } from '#app/features/files/files.queries.server.ts';
import { KeptDraft } from '#app/features/rich-text/components/kept-draft.tsx';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { WithAside } from '#app/ui/layout.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { getDb } from '#db/client.server.ts';
import { EntryAside } from '../components/entry-aside.tsx';
import { EntryNotices } from '../components/entry-notices.tsx';
import { FileFields } from '../components/file-fields.tsx';
import { SolutionFields } from '../components/solution-fields.tsx';
import { VersionConflict } from '../components/version-conflict.tsx';
import { editSolution } from '../edit-action.server.ts';
import { findEntryMoment } from '../entry-moment.queries.server.ts';
import { findEntryProgress } from '../entry-progress.queries.server.ts';
import { answerableNeeds, findSolution, needsOfSolution, savedVersion } from '../solution.queries.server.ts';
import { useSolutionErrors } from '../solution-errors.ts';
import { solutionValues } from '../solution-values.ts';
import { spokenMoment } from '../spoken-moment.ts';
import { useEntryFiles } from '../use-entry-files.ts';

export const handle = {
  messages: ['solutions', 'entering', 'richText', 'domainWork'],
  title: ({ t, data: { solution } }) => t('solutions')('edit.title', { title: solution.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const db = getDb();
  const solution = await findSolution(db, args.params.slug ?? '');
  if (!solution || !can(actor, 'solution.read', solution)) throw new AppError('not_found');
  if (!can(actor, 'solution.edit', solution)) throw redirect(paths.solution(solution.slug));
  const [needs, mine, progress, saved, moment, files] = await Promise.all([
    answerableNeeds(db, solution.challenge.id),
    needsOfSolution(db, solution.id),
    findEntryProgress(db, solution.id),
    savedVersion(db, solution.id, solution.version),
    findEntryMoment(db, actor, solution.id, new Date()),
    attachmentsOfSolution(db, solution.id),
  ]);
  if (!moment) throw new AppError('not_found');
  const { id, slug, title, version, challenge, teamId, team, feedback } = solution;
  return {
    solution: { id, slug, title, version, challenge, teamId, team },
    values: solutionValues(
      solution,
      mine.map((need) => need.id),
    ),
    needs,
    files,
    saved,
    parts: progress.parts,
    areas: progress.focusAreas,
    asksAmount: progress.amount,
    hasTerms: progress.terms.length + progress.rules.length > 0,
    moment: spokenMoment(moment),
    // What the check found stands beside what is to be mended.
    toMend:
      moment.mend === 'never'
        ? null
        : { feedback: feedback ?? '', rules: progress.rules.filter(({ isMet }) => isMet === false) },
    maySubmit: can(actor, 'solution.submit', { ...solution, ...moment }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const found = await findSolution(getDb(), args.params.slug ?? '');
  if (!found || !can(actor, 'solution.read', found)) throw new AppError('not_found');
  return editSolution(args.request, { actor, requestId: args.context.requestId }, found);
}

/** The page is asked again after its own form only: a version that somebody else saved must not slip under the text. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, currentUrl, nextUrl, ...rest }) =>
  formMethod !== undefined || currentUrl.pathname !== nextUrl.pathname ? rest.defaultShouldRevalidate : false;

/** The field that a rule of eligibility is about. */
const ruleField: Partial<Record<EligibilityKind, string>> = {
  readiness: 'readiness',
  focus_area: 'focusAreaId',
  amount: 'amount',
};

/** How long after saving a change that is heard of is taken for one's own, in milliseconds. */
const echoMs = 5000;

export default function EditSolution() {
  const { solution, needs, parts, areas, asksAmount, saved, moment, toMend, maySubmit, ...kept } =
    useLoaderData<typeof loader>();
  const refused = useActionAnswer<typeof action>();
  const t = useT('solutions');
  const e = useT('entering');
  const common = useT('common');
  const format = useFormat();
  const form = useRef<HTMLFormElement>(null);
  const [restored, setRestored] = useState<{ values: FormValues; round: number } | null>(null);
  const [newer, setNewer] = useState(false);
  // A file that was refused is not sent again with the next save: its field starts anew after each answer.
  const [answered, setAnswered] = useState({ refused, round: 0 });
  if (answered.refused !== refused) setAnswered({ refused, round: answered.round + 1 });
  const done = parts.filter((part) => part.done).length;
  // What the check found about one field stands beside it, too.
  const found = (name: string) => {
    const reasons = toMend?.rules.filter(({ check }) => ruleField[check.kind] === name);
    return reasons?.length ? reasons.map(({ reason }) => e('mend.found', { reason })) : undefined;
  };
  const errors = useSolutionErrors(refused?.errors);
  // What is missing stands in the list below: on a phone that is a long way down.
  const summary = errors.all.map((one) =>
    one.fieldId === undefined && refused?.errors[''] === 'incomplete' ? { ...one, fieldId: 'progress' } : one,
  );
  const pending = useUnderWay().state === 'submitting';
  // Somebody else saves: say so, and move nothing.
  const sentAt = useRef(0);
  useLiveSubject({ type: 'solution', id: solution.id }, (aspect) => {
    if (aspect === 'content' && Date.now() - sentAt.current > echoMs) setNewer(true);
  });
  const version = refused?.conflict?.version ?? (Number(refused?.values.version ?? 0) || solution.version);
  const { files, uploads } = useEntryFiles(solution.id, refused?.files ?? kept.files);
  const [stillSending, setStillSending] = useState(false);
  if (stillSending && !uploads.isBusy) setStillSending(false);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (uploads.isBusy && submitter instanceof HTMLButtonElement && submitter.value === 'submit') {
      event.preventDefault();
      setStillSending(true);
      return;
    }
    sentAt.current = Date.now();
  };
  const values = restored?.values ?? refused?.values ?? kept.values;
  return (
    <Page>
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={summary} submission={refused} />
      <PageHeader
        eyebrow={<Link to={paths.challenge(solution.challenge.slug)}>{solution.challenge.title}</Link>}
        title={t('edit.heading')}
        lead={t('edit.lead', { team: solution.team })}
        meta={
          <>
            <a className="link" href="#progress">
              {e('progress.count', { done: String(done), all: String(parts.length) })}
            </a>
            {saved && <span>{t('edit.savedBy', { who: saved.by, when: format.relative(saved.at) })}</span>}
          </>
        }
        actions={
          <ButtonLink tone="secondary" icon="users" to={paths.team(solution.teamId)}>
            {t('edit.team')}
          </ButtonLink>
        }
      />
      {refused?.conflict && <VersionConflict {...refused.conflict} />}
      {newer && !refused?.conflict && (
        <Notice tone="info" live title={t('edit.newer')}>
          <p>{t('edit.newerBody')}</p>
        </Notice>
      )}
      {stillSending && (
        <Notice tone="warn" live title={t('files.stillSending')}>
          <p>{t('files.stillSendingBody')}</p>
        </Notice>
      )}
      <EntryNotices moment={moment} challenge={solution.challenge} toMend={toMend} />
      <KeptDraft
        form={form}
        name={`solution:${solution.id}`}
        version={solution.version}
        onRestore={(fields) => {
          const next: Record<string, string | string[]> = { needIds: [] };
          for (const [name, value] of fields) {
            next[name] = name === 'needIds' ? [...(next.needIds as string[]), value] : value;
          }
          setRestored({ values: next, round: (restored?.round ?? 0) + 1 });
        }}
      />
      <Form
        ref={form}
        method="post"
        encType="multipart/form-data"
        noValidate
        key={restored?.round ?? 0}
        onSubmit={onSubmit}
      >
        <input type="hidden" name="version" value={version} />
        {/* The Enter key presses the first button of a form: it shall save, not take a file off. */}
        <button
          type="submit"
          className="sr-only"
          name="intent"
          value="save"
          tabIndex={-1}
          aria-hidden="true"
        />
        <WithAside
          aside={
            <EntryAside
              parts={parts}
              slug={solution.slug}
              until={moment.until}
              maySubmit={maySubmit}
              pending={pending}
            />
          }
        >
          <SolutionFields
            values={values}
            needs={needs}
            areas={areas}
            asksAmount={asksAmount}
            errorsOf={(name) => errors.of(name) ?? found(name)}
            files={
              <div id="files">
                <FileFields key={answered.round} files={files} uploads={uploads} errors={errors.of('file')} />
              </div>
            }
          />
          <div className="entry-end">
            {kept.hasTerms && <Link to={contestPaths.solutionTerms(solution.slug)}>{t('edit.toTerms')}</Link>}
            <Button name="intent" value="save" size="large" pending={pending}>
              {t('edit.save')}
            </Button>
          </div>
        </WithAside>
      </Form>
    </Page>
  );
}
