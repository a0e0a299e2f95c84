import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxCards } from '#app/ui/choice-cards.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import type { CheckedRule } from '../eligibility.queries.server.ts';
import { useRuleWords } from '../use-rule-words.ts';

/** Sentences that somebody of the team confirms, each by a tick. */
export function DeclarationsForm({
  declarations,
  chosen,
  errors,
  mayEdit,
}: {
  declarations: readonly CheckedRule[];
  chosen: readonly string[];
  errors: string[] | undefined;
  mayEdit: boolean;
}) {
  const t = useT('entering');
  const { sentence } = useRuleWords();
  return (
    <Section id="declarations" title={t('terms.declarations')}>
      <Form method="post" noValidate>
        <CheckboxCards
          id="ruleIds"
          name="ruleIds"
          label={t('terms.declarationsLabel')}
          hint={mayEdit ? t('terms.declarationsHint') : t('terms.declarationsClosed')}
          errors={errors ?? []}
          defaultValue={chosen}
          choices={declarations.map((rule) => ({
            value: rule.ruleId,
            label: sentence(rule),
            disabled: !mayEdit,
          }))}
        />
        {mayEdit && (
          <Button name="intent" value="confirm" tone="secondary">
            {t('terms.saveDeclarations')}
          </Button>
        )}
      </Form>
    </Section>
  );
}
