import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { optionalActor, requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { throwAsResponse } from '#app/commands/http-error.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { abilities } from '#app/policies/index.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { leaveOrganisation } from '../commands/leave-organisation.server.ts';
import { showInOrganisation } from '../commands/show-in-organisation.server.ts';
import { verifyOrganisation } from '../commands/verify-organisation.server.ts';
import { FormProblems, isDone, useFormMessages } from '../components/form-messages.tsx';
import { OrganisationPeople, OwnMembership } from '../components/organisation-people.tsx';
import { submitForm } from '../form.server.ts';
import { findOwnMembership, listOrganisationPeople } from '../organisation-people.queries.server.ts';
import { findOrganisation } from '../organisations.queries.server.ts';
import {
  leaveOrganisationSchema,
  showInOrganisationSchema,
  verifyOrganisationSchema,
} from '../organisations.schemas.ts';

export const handle = {
  messages: ['people', 'organisationLogo', 'domain', 'domainWork'],
  title: ({ data }) => data?.organisation.name ?? '',
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await optionalActor(args);
  const found = await findOrganisation(getDb(), args.params.slug ?? '');
  if (!found) return throwAsResponse(new AppError('not_found'));
  const able = abilities(actor, ['organisation.edit', 'organisation.verify'], { id: found.id });
  const url = new URL(args.request.url);
  const after = z.uuid().safeParse(url.searchParams.get('after')).data;
  const [shown, membership] = await Promise.all([
    listOrganisationPeople(getDb(), actor, found, after),
    findOwnMembership(getDb(), actor, found.id),
  ]);
  // The mail domain is for those who check it.
  const { emailDomain, domainRoles, ...organisation } = found;
  return {
    organisation,
    able,
    shown,
    membership,
    after: after ?? null,
    vouching: able['organisation.verify'] ? { emailDomain, domainRoles } : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const intent = form.get('intent');
  if (intent === 'show') {
    const outcome = await submitForm(form, showInOrganisationSchema, (chosen) =>
      execute(showInOrganisation, call, chosen),
    );
    return 'refusal' in outcome ? outcome.refusal : { done: 'shown' };
  }
  if (intent === 'leave') {
    const outcome = await submitForm(form, leaveOrganisationSchema, (chosen) =>
      execute(leaveOrganisation, call, chosen),
    );
    return 'refusal' in outcome ? outcome.refusal : { done: 'left' };
  }
  const outcome = await submitForm(form, verifyOrganisationSchema, (chosen) =>
    execute(verifyOrganisation, call, chosen),
  );
  return 'refusal' in outcome ? outcome.refusal : { done: 'verified', settled: outcome.result.settled };
}

export default function Organisation() {
  const { organisation, able, shown, membership, after, vouching } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('people');
  const logo = useT('organisationLogo');
  const words = useT('domain');
  const work = useT('domainWork');
  const messages = useFormMessages(answer);
  const { id, slug, name, kind, town, about, website, verifiedAt } = organisation;
  return (
    <Page width="text" className="people-page">
      <FormProblems messages={messages} />
      <PageHeader
        eyebrow={<Link to={paths.organisations()}>{t('organisations.title')}</Link>}
        title={name}
        lead={[work(`organisationKind.${kind}`), town].filter(Boolean).join(', ')}
        meta={verifiedAt && <StatusPill tone="ok">{t('organisations.verified')}</StatusPill>}
        actions={
          able['organisation.edit'] && (
            <>
              <ButtonLink to={paths.editOrganisation(slug)} tone="secondary" icon="edit">
                {t('organisations.edit')}
              </ButtonLink>
              <ButtonLink to={contestPaths.organisationLogo(slug)} tone="secondary" icon="upload">
                {logo('name')}
              </ButtonLink>
            </>
          )
        }
      />
      {isDone(answer) && (
        <Notice tone="ok" live>
          {answer.done === 'left'
            ? t('organisations.left', { name })
            : t('organisations.settled', { count: 'settled' in answer ? Number(answer.settled) : 0 })}
        </Notice>
      )}
      {organisation.logoFileId && (
        <img className="partner-logo" src={paths.file(organisation.logoFileId)} alt={logo('of', { name })} />
      )}
      {about && <p className="pre-line">{about}</p>}
      {website && (
        <p>
          <a className="link" href={website} rel="noopener nofollow">
            {website}
          </a>
        </p>
      )}
      <OrganisationPeople organisation={organisation} shown={shown} after={after} />
      {membership && <OwnMembership organisation={organisation} isShown={membership.isShown} />}
      {vouching && (
        <Section id="verify" title={t('organisations.verifyTitle')} lead={t('organisations.verifyLead')}>
          <DescriptionList
            items={[
              {
                id: 'domain',
                term: t('organisations.emailDomain'),
                detail: vouching.emailDomain ?? t('organisations.noDomain'),
              },
              {
                id: 'roles',
                term: t('organisations.domainRoles'),
                detail:
                  vouching.domainRoles.map((role) => words(`role.${role}`)).join(', ') ||
                  t('organisations.noDomain'),
              },
            ]}
          />
          <Form method="post" action={paths.organisation(slug)}>
            <input type="hidden" name="id" value={id} />
            <Button
              name="verified"
              value={verifiedAt ? 'no' : 'yes'}
              tone={verifiedAt ? 'secondary' : 'primary'}
            >
              {verifiedAt ? t('organisations.unverify') : t('organisations.verify')}
            </Button>
          </Form>
        </Section>
      )}
    </Page>
  );
}
