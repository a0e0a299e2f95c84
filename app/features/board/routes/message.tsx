import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { findMessage } from '../messages.queries.server.ts';

export const handle = {
  messages: ['board'],
  isUnlisted: true,
  title: ({ t, data: page }) => t('board')('message.title', { subject: page.message.subject }),
} satisfies RouteHandle<typeof loader>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const id = args.params.id ?? '';
  const found = uuid.test(id) ? await findMessage(getDb(), args.params.slug ?? '', id, actor.id) : null;
  // That a message was sent to others is nobody else's business.
  if (!found || !can(actor, 'message.read', found)) throw new AppError('not_found');
  const { recipientId: _recipientId, ...message } = found;
  return { message };
}

/** What staff wrote, for whoever got it. */
export default function Message() {
  const { message } = useLoaderData<typeof loader>();
  const t = useT('board');
  const format = useFormat();
  const { challenge } = message;
  return (
    <Page width="text">
      <PageHeader
        eyebrow={<Link to={paths.challenge(challenge.slug)}>{challenge.title}</Link>}
        title={message.subject}
        meta={t('message.from', { challenge: challenge.title, when: format.dateTime(message.createdAt) })}
      />
      <p className="pre-line">{message.body}</p>
      <p>
        <ButtonLink to={paths.challenge(challenge.slug)} iconEnd="arrow-right">
          {t('message.open')}
        </ButtonLink>
      </p>
    </Page>
  );
}
