import { useRef, useState } from 'react';
import { contestPaths } from '#app/contest-paths.ts';
import { useSheetAutosave } from '#app/features/sheet-autosave/use-sheet-autosave.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { ScoreRow } from './score-row.tsx';
import { longestWords, type SheetAnswer, type SheetPageData } from './sheet-page-data.ts';

/** A juror's sheet for one solution: a row of five steps for each criterion, words for the team, and notes. */
export function SheetForm({
  page,
  answer,
  problem,
}: {
  page: SheetPageData;
  answer: SheetAnswer;
  problem: string | undefined;
}) {
  const { challenge, solution, criteria, isOpen, next } = page;
  const t = useT('jury');
  const c = useT('common');
  const format = useFormat();
  const form = useRef<HTMLFormElement>(null);
  const saving = useSheetAutosave(form, contestPaths.saveJurySheet(challenge.slug, solution.slug));
  // What this window is and what it knew when it was drawn: data that come later do not change what stands in the form.
  const [drawn] = useState({ window: page.window, seen: page.seen });
  const typed = answer?.failed ? answer : null;
  const limits = {
    limit: longestWords,
    limitLabel: t('sheet.limit', { max: longestWords }),
    countLabel: (left: number) => c('form.charactersLeft', { count: left }),
    optionalLabel: c('form.optional'),
    readOnly: !isOpen,
  };
  return (
    <Form
      ref={form}
      method="post"
      action={contestPaths.jurySheet(challenge.slug, solution.slug)}
      className="stack stack-large"
    >
      <HiddenFields
        values={{
          round: String(page.round),
          window: drawn.window,
          // Whoever was told what another window has saved knows it.
          seen: typed?.code === 'other_window' ? page.seen : drawn.seen,
        }}
      />
      {criteria.map((criterion) => (
        <ScoreRow
          key={criterion.id}
          id={criterion.field}
          name={criterion.field}
          label={criterion.name}
          hint={[
            criterion.description,
            t('sheet.weight', { share: format.percent(criterion.share) }),
            criterion.earlier === undefined ? '' : t('sheet.earlier', { score: criterion.earlier }),
          ]
            .filter(Boolean)
            .join(' ')}
          descriptors={criterion.descriptors}
          value={typed ? typed.scores[criterion.id] : criterion.score}
          readOnly={!isOpen}
        />
      ))}
      <TextArea
        {...limits}
        id="forTeam"
        name="forTeam"
        label={t('sheet.forTeam')}
        hint={t('sheet.forTeamHint')}
        errors={typed?.code === 'too_long' && problem ? [problem] : undefined}
        defaultValue={typed ? typed.forTeam : page.forTeam}
      />
      <TextArea
        {...limits}
        id="privateNote"
        name="privateNote"
        label={t('sheet.privateNote')}
        hint={t('sheet.privateNoteHint')}
        rows={3}
        errors={typed?.code === 'note_too_long' && problem ? [problem] : undefined}
        defaultValue={typed ? typed.privateNote : page.privateNote}
      />
      {isOpen && (
        <div className="stack">
          <p className="field-hint" role="status">
            {saving === 'idle' ? null : t(`sheet.state.${saving}`)}
          </p>
          <div className="cluster">
            {next && (
              <Button name="next" value={next.slug} iconEnd="arrow-right">
                {t('sheet.next')}
              </Button>
            )}
            <Button tone={next ? 'secondary' : 'primary'}>{t('sheet.save')}</Button>
          </div>
          {next && <p className="field-hint">{t('sheet.nextIs', { title: next.title })}</p>}
        </div>
      )}
    </Form>
  );
}
