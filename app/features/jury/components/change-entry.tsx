import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Section } from '#app/ui/page.tsx';
import { Select } from '#app/ui/select.tsx';
import type { AssignmentData } from './assignment-data.ts';

/** Staff change by hand who judges one entry. */
export function ChangeEntry({ page }: { page: AssignmentData }) {
  const t = useT('juryAssignment');
  const { change, challenge } = page;
  if (!change) return null;
  return (
    <Section id="change" title={t('change.title', { title: change.title })}>
      <Form method="post" action={contestPaths.juryAssignment(challenge.slug)} className="stack stack-medium">
        <HiddenFields
          values={{ solution: change.id, round: String(page.round), version: String(page.version) }}
        />
        <RadioCards
          id="from"
          name="from"
          label={t('change.from')}
          hint={page.scored ? t('change.fromScores') : undefined}
          defaultValue=""
          choices={[
            { value: '', label: t('change.fromNobody') },
            ...change.from.map((id) => ({ value: id, label: page.names[id] ?? '' })),
          ]}
        />
        <Select
          id="to"
          name="to"
          label={t('change.to')}
          hint={t('change.toHint')}
          emptyLabel={t('change.toNobody')}
          options={change.to.map(({ id, name, load, sent }) => ({
            value: id,
            label: t(sent ? 'change.toSent' : 'change.toOption', { name, load }),
          }))}
        />
        <div className="cluster">
          <Button name="intent" value="change">
            {t('change.button')}
          </Button>
          <ButtonLink tone="secondary" to={contestPaths.juryAssignment(challenge.slug)}>
            {t('change.keep')}
          </ButtonLink>
        </div>
      </Form>
    </Section>
  );
}
