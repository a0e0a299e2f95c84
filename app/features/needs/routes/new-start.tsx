import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { inArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { optionalActor } from '#app/auth/session.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { excerpt } from '#app/domain/text/excerpt.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import type { Actor } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { type DbOrTx, getDb } from '#db/client.server.ts';
import { users } from '#db/schema/index.ts';
import { discardDraft, draftCookie, findDraft, startDraft } from '../drafts.server.ts';

export const handle = {
  messages: ['needWizard'],
  title: ({ t }) => t('needWizard')('start.title'),
} satisfies RouteHandle;

/** Patients for whom the actor may tell a need. */
async function patientsOf(db: DbOrTx, actor: Actor) {
  if (actor.kind !== 'person') return [];
  const ids = actor.actsFor
    .filter(({ scopes }) => scopes.includes('needs'))
    .map(({ patientId }) => patientId);
  if (ids.length === 0) return [];
  return db.select({ id: users.id, name: users.pseudonym }).from(users).where(inArray(users.id, ids));
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await optionalActor(args);
  const db = getDb();
  const draft = await findDraft(db, actor, args.request);
  const begun = draft && (draft.answers.story || draft.answers.title);
  const patients = await patientsOf(db, actor);
  if (!begun && patients.length === 0) throw redirect(paths.newNeedStep('story'));
  return {
    patients,
    draft: begun ? { begin: excerpt(begun, 120), at: draft.updatedAt.toISOString() } : null,
  };
}

/** Begins anew, for oneself or for a patient. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const actor = await optionalActor(args);
  const db = getDb();
  const given = form.get('for');
  const forId = typeof given === 'string' && given !== '' && given !== 'myself' ? given : undefined;
  if (forId && !can(actor, 'need.create', { authorId: forId })) throw new AppError('forbidden');
  const before = await findDraft(db, actor, args.request);
  if (before) await discardDraft(db, actor, before);
  const { secret } = await startDraft(db, actor, {
    id: uuidv7(),
    now: new Date(),
    answers: forId ? { forId } : {},
  });
  return redirect(paths.newNeedStep('story'), { headers: { 'Set-Cookie': await draftCookie(secret) } });
}

export default function NewNeed() {
  const { patients, draft } = useLoaderData<typeof loader>();
  const t = useT('needWizard');
  const format = useFormat();
  return (
    <Page width="form">
      <PageHeader title={t('start.title')} lead={t('start.lead')} />
      {draft && (
        <section className="card stack" aria-labelledby="begun">
          <h2 id="begun">{t('start.draftTitle')}</h2>
          <p dir="auto" className="break-words">
            {t('start.draftText', { when: format.relative(draft.at), begin: draft.begin })}
          </p>
          <div>
            <ButtonLink to={paths.newNeedStep('story')} iconEnd="arrow-right" size="large">
              {t('start.resume')}
            </ButtonLink>
          </div>
        </section>
      )}
      <form method="post" action={paths.newNeed()} className="stack stack-large mt-8">
        {patients.length > 0 && (
          <RadioCards
            id="for"
            name="for"
            label={t('start.forTitle')}
            defaultValue="myself"
            choices={[
              { value: 'myself', label: t('start.myself') },
              ...patients.map(({ id, name }) => ({
                value: id,
                label: t('start.patient', { name }),
                hint: t('start.patientHint', { name }),
              })),
            ]}
          />
        )}
        <div>
          <Button tone={draft ? 'secondary' : 'primary'} size="large">
            {draft ? t('start.anew') : t('start.begin')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
