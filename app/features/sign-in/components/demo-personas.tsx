import { roles } from '#app/domain/people/roles.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';

/** The people of the demonstration, each one press away. */
export function DemoPersonas({ next }: { next: string }) {
  const t = useT('signIn');
  const words = useT('domain');
  return (
    <Section id="personas" title={t('personas.title')} lead={t('personas.lead')}>
      {/* A full page load: everything on the screen belongs to somebody else afterwards. */}
      <Form method="post" action={paths.demoSignIn()} reloadDocument>
        <input type="hidden" name="next" value={next} />
        <ul className="card-list">
          {roles.map((role) => (
            <li key={role}>
              <button type="submit" name="persona" value={role} className="choice choice-button">
                <span className="choice-words">
                  <span>{words(`role.${role}`)}</span>
                  <span className="choice-hint">{t(`personas.${role}`)}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Form>
    </Section>
  );
}
