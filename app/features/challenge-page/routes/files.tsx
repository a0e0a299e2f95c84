import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { requireRole } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { attachmentsOfChallenge, sweepRemoved } from '#app/features/files/files.queries.server.ts';
import { fileIn, readUploadForm } from '#app/features/files/read-upload-form.server.ts';
import { attachmentLimits, attachmentTypes } from '#app/features/files/sniff-type.ts';
import { refuseForm, refuseFormBecause } from '#app/features/people/form.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import type { Actor } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { getDb } from '#db/client.server.ts';
import { challengeFileLimit } from '../challenge-file-limit.ts';
import { attachChallengeFile } from '../commands/attach-challenge-file.server.ts';
import { removeChallengeFile } from '../commands/remove-challenge-file.server.ts';
import { FileName } from '../components/offers.tsx';
import { visitChallenge } from '../load-challenge-page.server.ts';
import { usePageErrors } from '../page-errors.ts';

export const handle = {
  messages: ['challengePage'],
  title: ({ t }) => t('challengePage')('files.title'),
} satisfies RouteHandle<typeof loader>;

async function visit(actor: Actor, slug: string | undefined) {
  const challenge = await visitChallenge(actor, slug);
  if (!can(actor, 'challenge.attach_file', challenge)) throw new AppError('forbidden');
  return challenge;
}

export async function loader(args: LoaderFunctionArgs) {
  const { id, slug, title } = await visit(await requireRole(args, 'staff', 'admin'), args.params.slug);
  return { slug, title, files: await attachmentsOfChallenge(getDb(), id) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const { id: challengeId, slug } = await visit(actor, args.params.slug);
  const call = { actor, requestId: args.context.requestId };
  const { form, oversized } = await readUploadForm(args.request);
  const fileId = form.get('removeFile');
  if (typeof fileId === 'string' && fileId !== '') {
    await execute(removeChallengeFile, call, { challengeId, fileId });
    await sweepRemoved(getDb(), { type: 'challenge', id: challengeId });
    return redirect(withDone(slug, 'removed'));
  }
  if (oversized) return refuseForm(form, { file: 'file_large' });
  const file = await fileIn(form, 'file');
  if (!file) return refuseForm(form, { file: 'file_missing' });
  try {
    await execute(attachChallengeFile, call, { challengeId, ...file });
  } catch (error) {
    if (error instanceof AppError && error.code?.startsWith('file_')) {
      return refuseForm(form, { file: error.code });
    }
    return refuseFormBecause(form, error);
  }
  return redirect(withDone(slug, 'added'));
}

const dones = ['added', 'removed'] as const;
const withDone = (slug: string, done: (typeof dones)[number]) =>
  `${contestPaths.challengeFiles(slug)}?did=${done}`;

/** Where staff put files on the page of a challenge. */
export default function Files() {
  const { slug, title, files } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('challengePage');
  const common = useT('common');
  const errors = usePageErrors(refusal?.errors ?? {});
  const pending = useUnderWay().formMethod === 'POST';
  const [search] = useSearchParams();
  const done = dones.find((known) => known === search.get('did'));
  const limits = {
    size: String(attachmentLimits.bytes / 1024 / 1024),
    count: String(challengeFileLimit),
  };
  return (
    <Page width="form">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      {done && !refusal && (
        <div className="challenge-done">
          <Notice tone="ok" live>
            <p>{t(`files.${done}`)}</p>
          </Notice>
        </div>
      )}
      <PageHeader title={t('files.title')} lead={t('files.intro', { title })} />
      <div className="stack">
        {files.length === 0 && <p>{t('files.none')}</p>}
        <ul className="member-list">
          {files.map((file) => (
            <li key={file.id}>
              <a className="link" href={paths.file(file.id)} download={file.name}>
                <FileName file={file} />
              </a>
              <Form method="post">
                <HiddenFields values={{ removeFile: file.id }} />
                <Button tone="quiet" icon="trash" aria-label={t('files.removeNamed', { name: file.name })}>
                  {t('files.remove')}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
        {files.length >= challengeFileLimit ? (
          <p>{t('files.full', limits)}</p>
        ) : (
          <Form method="post" encType="multipart/form-data" noValidate>
            <FileField
              id="file"
              name="file"
              label={t('files.choose')}
              hint={t('files.chooseHint', limits)}
              accept={attachmentTypes.join(',')}
              errors={errors.of('file')}
            />
            <Button icon="upload" pending={pending}>
              {t('files.add')}
            </Button>
          </Form>
        )}
        <div className="form-end">
          <ButtonLink tone="secondary" to={`${paths.challenge(slug)}#files`}>
            {t('news.back')}
          </ButtonLink>
        </div>
      </div>
    </Page>
  );
}
