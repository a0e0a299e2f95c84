import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '#app/auth/session.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageHeader, Section } from '#app/ui/page.tsx';

export const handle = {
  messages: ['people'],
  title: ({ t }) => t('people')('data.title'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  await requireActor(args);
  return null;
}

export default function MyData() {
  const t = useT('people');
  return (
    <>
      <PageHeader title={t('data.title')} lead={t('data.lead')} />
      <Section id="copy" title={t('data.copyTitle')} lead={t('data.copyLead')}>
        <Form method="post" action={paths.myDataExport()} reloadDocument>
          <Button tone="secondary" icon="download">
            {t('data.copy')}
          </Button>
        </Form>
      </Section>
      <Section id="leave" title={t('data.leaveTitle')} lead={t('data.leaveLead')}>
        <ButtonLink to={paths.eraseMe()} tone="secondary" icon="trash">
          {t('data.leave')}
        </ButtonLink>
      </Section>
    </>
  );
}
