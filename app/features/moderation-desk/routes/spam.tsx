import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireRole } from '#app/auth/session.server.ts';
import { locales } from '#app/domain/people/preferences.ts';
import { getT } from '#app/i18n/get-t.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { getDb } from '#db/client.server.ts';
import { declineSpam } from '../decline-spam.server.ts';
import { loadItem } from '../item.queries.server.ts';
import { queuePageSize } from '../queue.queries.server.ts';

export const handle = {
  messages: ['moderation', 'domainWork'],
  title: ({ t }) => t('moderation')('spam.title'),
} satisfies RouteHandle<typeof loader>;

const idsSchema = z.array(z.uuid()).max(queuePageSize).catch([]);

/** What was chosen in the queue, to be looked at once more before it is declined. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const ids = idsSchema.parse([...new Set(new URL(args.request.url).searchParams.getAll('id'))]);
  const now = new Date();
  const loaded = await Promise.all(ids.map((id) => loadItem(getDb(), actor, id, now, { similar: false })));
  const chosen = loaded
    .filter((item) => item.status === 'waiting' && item.verdicts.includes('spam'))
    .map(({ id, kind, name, seen, subject }) => ({
      id,
      kind,
      name,
      seen,
      lang: subject?.type === 'need' || subject?.type === 'comment' ? subject.locale : null,
    }));
  const words = locales.map((locale) => ({ locale, text: getT(locale, 'moderation')('spamReason') }));
  return { chosen, words };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const form = await args.request.formData();
  const ids = idsSchema.parse(form.getAll('id'));
  const items = ids.map((id) => ({ id, seen: String(form.get(`seen-${id}`) ?? '') }));
  return declineSpam(items, { actor, requestId: args.context.requestId });
}

export default function Spam() {
  const { chosen, words } = useLoaderData<typeof loader>();
  const result = useActionAnswer<typeof action>();
  const t = useT('moderation');
  const work = useT('domainWork');
  const isPending = useUnderWay().formMethod === 'POST';
  const back = (
    <ButtonLink tone="secondary" to={paths.moderation()}>
      {t('spam.back')}
    </ButtonLink>
  );
  if (result) {
    return (
      <Page width="text">
        <PageHeader title={t('spam.doneTitle', { count: result.declined })} />
        {result.skipped.length > 0 && (
          <Notice tone="warn" title={t('spam.skippedTitle', { count: result.skipped.length })}>
            <ul>
              {result.skipped.map((item) => (
                <li key={item.id}>
                  {item.name}: {t(`errors.${item.why}`)}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <p className="cluster">{back}</p>
      </Page>
    );
  }
  return (
    <Page width="text">
      <PageHeader
        title={t('spam.title')}
        lead={chosen.length > 0 && <p>{t('spam.lead', { count: chosen.length })}</p>}
      />
      {chosen.length === 0 ? (
        <>
          <Notice>{t('spam.none')}</Notice>
          <p className="cluster">{back}</p>
        </>
      ) : (
        <Form method="post" className="stack">
          <ul className="desk-chosen">
            {chosen.map((item) => (
              <li key={item.id}>
                <input type="hidden" name="id" value={item.id} />
                <input type="hidden" name={`seen-${item.id}`} value={item.seen} />
                <span className="desk-kind" data-kind={item.kind}>
                  {work(`queueKind.${item.kind}`)}
                </span>{' '}
                <span lang={item.lang ?? undefined}>{item.name}</span>
              </li>
            ))}
          </ul>
          <h2>{t('spam.words')}</h2>
          {words.map(({ locale, text }) => (
            <blockquote key={locale} lang={locale} className="desk-quote">
              {text}
            </blockquote>
          ))}
          <div className="cluster">
            <Button tone="danger" icon="trash" pending={isPending}>
              {t('spam.send', { count: chosen.length })}
            </Button>
            {back}
          </div>
        </Form>
      )}
    </Page>
  );
}
