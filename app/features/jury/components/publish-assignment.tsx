import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Section } from '#app/ui/page.tsx';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import type { AssignmentData } from './assignment-data.ts';

/** Staff publish to the jurors what they have looked at. */
export function PublishAssignment({ page }: { page: AssignmentData }) {
  const t = useT('juryAssignment');
  const isPublishing = useUnderWay().formData?.get('intent') === 'publish';
  if (page.perEntry === null || page.publishedAt || !page.mayAssign) return null;
  return (
    <Section id="publish" title={t('publish.title')} lead={t('publish.lead')}>
      {page.gaps.length > 0 ? (
        <p>{t('publish.gaps')}</p>
      ) : (
        <Form method="post" action={contestPaths.juryAssignment(page.challenge.slug)}>
          <HiddenFields values={{ round: String(page.round), version: String(page.version) }} />
          <Button
            name="intent"
            value="publish"
            icon="send"
            pending={isPublishing}
            pendingLabel={t('publish.pending')}
          >
            {t('publish.button')}
          </Button>
        </Form>
      )}
    </Section>
  );
}
