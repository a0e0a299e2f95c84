import {
  type ActionFunctionArgs,
  unstable_createMemoryUploadHandler as createMemoryUploadHandler,
  type LoaderFunctionArgs,
  unstable_parseMultipartFormData as parseMultipartFormData,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor, requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { httpStatusOf } from '#app/commands/http-error.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { NeedWizardStep } from '#app/domain/needs/need-fields.ts';
import { attachFile } from '#app/features/files/commands/attach-file.server.ts';
import { removeFile } from '#app/features/files/commands/remove-file.server.ts';
import { attachmentLimits } from '#app/features/files/sniff-type.ts';
import { requestPreferences } from '#app/features/sign-in/request-preferences.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { paths } from '#app/paths.ts';
import type { Actor } from '#app/policies/actor.ts';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { editNeed } from '../commands/edit-need.server.ts';
import { enterNeed } from '../commands/enter-need.server.ts';
import { sendNeed } from '../commands/send-need.server.ts';
import { CheckPage } from '../components/check-page.tsx';
import { StepPage } from '../components/step-page.tsx';
import { saveStep } from '../draft-actions.server.ts';
import { blankDraftCookie, type Draft, findDraft, updateDraft } from '../drafts.server.ts';
import { isWizardStep, neighbours } from '../need-answers.ts';
import { decideFinding } from '../privacy-check.server.ts';
import { loadWizardPage, refuseStep } from '../wizard-page.server.ts';

export const handle = {
  messages: ['needWizard', 'needCard'],
  title: ({ t, data }) =>
    t('needWizard')(
      data.step !== 'check'
        ? `${data.step}.title`
        : data.answers.told
          ? 'told.checkTitle'
          : data.isEdit
            ? 'check.titleEdit'
            : 'check.title',
    ),
} satisfies RouteHandle<typeof loader>;

function stepOf(value: string | undefined): NeedWizardStep {
  if (!isWizardStep(value)) throw new AppError('not_found');
  return value;
}

export async function loader(args: LoaderFunctionArgs) {
  const step = stepOf(args.params.step);
  return loadWizardPage(getDb(), args, await optionalActor(args), step);
}

export async function action(args: ActionFunctionArgs) {
  const step = stepOf(args.params.step);
  const actor = await optionalActor(args);
  const form = await readForm(args.request);
  const intent = String(form.get('intent') ?? 'save');
  if (intent === 'remove' || intent === 'keep') return decide(args, actor, step, form, intent);
  if (intent === 'add-file' || intent === 'remove-file') return changeFiles(args, actor, form, intent);
  if (step === 'check') return send(args, form);
  return save(args, actor, step, form);
}

/** Bodies with a file are read up to the limit of one file; a larger one is refused in words. */
async function readForm(request: Request): Promise<FormData> {
  if (!request.headers.get('Content-Type')?.startsWith('multipart/form-data')) return request.formData();
  const handler = createMemoryUploadHandler({ maxPartSize: attachmentLimits.bytes });
  return parseMultipartFormData(request, handler).catch(() => {
    throw new AppError('too_large');
  });
}

async function save(
  { request, context }: ActionFunctionArgs,
  actor: Actor,
  step: NeedWizardStep,
  form: FormData,
) {
  const input = { request, clientIp: context.clientIp, step, form, now: new Date() };
  const result = await saveStep(getDb(), actor, input);
  if (result.kind === 'invalid') return refuseStep(form, result);
  if (result.kind === 'conflict')
    return refuseStep(form, { field: step, code: 'conflict', conflict: result }, httpStatusOf.conflict);
  const to = form.get('to') === 'check' ? 'check' : neighbours(result.draft.answers, step).next;
  const headers: HeadersInit = result.cookie ? { 'Set-Cookie': result.cookie } : {};
  return redirect(paths.newNeedStep(to ?? 'check'), { headers });
}

async function draftOf(actor: Actor, request: Request): Promise<Draft> {
  const draft = await findDraft(getDb(), actor, request);
  if (!draft) throw redirect(paths.newNeedStep('story'));
  return draft;
}

async function decide(
  args: ActionFunctionArgs,
  actor: Actor,
  step: NeedWizardStep,
  form: FormData,
  decision: 'remove' | 'keep',
) {
  const { locale } = await requestPreferences(args);
  const { id } = await draftOf(actor, args.request);
  const key = String(form.get('finding') ?? '');
  await updateDraft(getDb(), actor, id, new Date(), (stored) =>
    decideFinding(stored, stored.answers.told?.locale ?? locale, key, decision),
  );
  return redirect(paths.newNeedStep(step));
}

async function changeFiles(
  { request, context }: ActionFunctionArgs,
  actor: Actor,
  form: FormData,
  intent: 'add-file' | 'remove-file',
) {
  const draft = await draftOf(actor, request);
  const call = { actor, requestId: context.requestId };
  try {
    if (intent === 'remove-file') {
      await execute(removeFile, call, { draftId: draft.id, fileId: String(form.get('fileId') ?? '') });
    } else {
      const file = form.get('file');
      const isFile = file instanceof File && file.size > 0;
      const bytes = isFile ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
      await execute(attachFile, call, { draftId: draft.id, name: isFile ? file.name : '', bytes });
    }
  } catch (error) {
    if (error instanceof AppError && error.code?.startsWith('file_'))
      return refuseStep(form, { field: 'attachments', code: error.code }, httpStatusOf[error.kind]);
    throw error;
  }
  return redirect(paths.newNeedStep('attachments'));
}

async function send(args: ActionFunctionArgs, form: FormData) {
  const [actor, { locale }] = await Promise.all([requireActor(args), requestPreferences(args)]);
  // Where the draft is gone it was sent before (a double click): the form says which one it was.
  const draft = await findDraft(getDb(), actor, args.request);
  const draftId = draft?.id ?? String(form.get('draftId') ?? '');
  const call = { actor, requestId: args.context.requestId };
  const isTold = draft ? draft.answers.told !== undefined : form.get('told') === 'yes';
  try {
    if (isTold) {
      const { slug } = await execute(enterNeed, call, { draftId });
      const headers = { 'Set-Cookie': await blankDraftCookie() };
      return redirect(paths.toldNeed({ done: slug }), { headers });
    }
    const need = draft?.needId
      ? await execute(editNeed, call, { draftId })
      : await execute(sendNeed, call, { draftId, locale });
    return redirect(`${paths.needSent(need.slug)}${draft?.needId ? '?changed=1' : ''}`, {
      headers: { 'Set-Cookie': await blankDraftCookie() },
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const code = error.code === 'need_in_review' ? 'need_in_review' : error.kind;
    const known = ['need_in_review', 'gone', 'forbidden', 'invalid'].find((one) => one === code);
    if (!known) throw error;
    return refuseStep(
      form,
      { field: 'check', code: known === 'invalid' ? 'missing' : known },
      httpStatusOf[error.kind],
    );
  }
}

export default function NewNeedStep() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const Shown = page.step === 'check' ? CheckPage : StepPage;
  return <Shown key={page.step} page={page} refusal={refusal ?? null} />;
}
