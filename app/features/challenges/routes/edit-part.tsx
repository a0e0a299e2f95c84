import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getViewer, requireRole } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { challengeParts } from '#app/domain/challenges/challenge-parts.ts';
import type { Locale } from '#app/domain/people/preferences.ts';
import { getT } from '#app/i18n/get-t.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import type { Actor } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { getEnv } from '#server/env.server.ts';
import { answerPart, type ReadyWords } from '../builder/answer-part.server.ts';
import { loadPart } from '../builder/load-part.server.ts';
import { findChallenge } from '../challenge.queries.server.ts';
import { PartForm, partAfter } from '../components/part-form.tsx';

export const handle = {
  messages: ['challenges', 'challengeBuilder', 'challengeParts', 'richText', 'domainWork'],
  title: ({ t, data }) => `${t('challengeBuilder')(`part.${data.part}.title`)}: ${data.title}`,
} satisfies RouteHandle<typeof loader>;

async function findPart(params: LoaderFunctionArgs['params'], actor: Actor) {
  const part = challengeParts.find((one) => one === params.part);
  const challenge = await findChallenge(getDb(), params.slug ?? '');
  if (!challenge || !part) throw new AppError('not_found');
  if (!can(actor, 'challenge.edit', challenge)) throw new AppError('forbidden');
  return { challenge, part };
}

export async function loader(args: LoaderFunctionArgs) {
  const { challenge, part } = await findPart(args.params, await requireRole(args, 'staff', 'admin'));
  const timeZone = getEnv().CLUSTER_TIME_ZONE;
  const { values, choices } = await loadPart(getDb(), challenge, part, timeZone);
  const { id, title, slug } = challenge;
  const search = new URL(args.request.url).searchParams;
  const saved = challengeParts.find((one) => one === search.get('saved')) ?? null;
  return { id, title, slug, part, kept: values, choices, timeZone, saved, moved: search.has('moved') };
}

function readyWords(locale: Locale): ReadyWords {
  const t = getT(locale, 'readyTexts');
  return {
    levels: [t('level.1'), t('level.2'), t('level.3'), t('level.4'), t('level.5')],
    terms: {
      rules: t('terms.rules'),
      rights: t('terms.rights'),
      confidentiality: t('terms.confidentiality'),
    },
  };
}

/** Also after a refusal: what the part allows now may be why. */
export const shouldRevalidate = () => true;

export async function action(args: ActionFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const { challenge, part } = await findPart(args.params, actor);
  const viewer = await getViewer(args);
  const form = await args.request.formData();
  const answer = await answerPart(
    form,
    { actor, requestId: args.context.requestId },
    {
      challengeId: challenge.id,
      part,
      zone: getEnv().CLUSTER_TIME_ZONE,
      ready: readyWords(viewer?.locale ?? 'en'),
    },
  );
  if (!('slug' in answer)) return answer;
  const next = form.get('intent') === 'save-next' ? partAfter(part) : null;
  return redirect(
    next
      ? contestPaths.challengePart(answer.slug, next, { saved: part })
      : contestPaths.editChallenge(answer.slug, { saved: part }),
  );
}

export default function EditPart() {
  const { saved, moved, ...data } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('challengeBuilder');
  const { part, slug, title } = data;
  return (
    <Page width="text">
      <PageHeader
        eyebrow={
          <>
            <Link to={paths.challenge(slug)}>{title}</Link> ›{' '}
            <Link to={contestPaths.editChallenge(slug)}>{t('overview.heading')}</Link>
          </>
        }
        title={t(`part.${part}.title`)}
        lead={t(`part.${part}.lead`)}
      />
      {(saved || moved) && !answer && (
        <Notice tone="ok" live className="builder-notice">
          <p>{saved ? t('overview.saved', { part: t(`part.${saved}.title`) }) : t('move.done')}</p>
        </Notice>
      )}
      <PartForm key={part} answer={answer} {...data} />
    </Page>
  );
}
