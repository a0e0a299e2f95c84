import { type FormEvent, useRef, useState } from 'react';
import type { Capacity } from '#app/domain/people/roles.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { CachedMarkup } from '#app/ui/cached-markup.tsx';
import { Form } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { type DiscussionRefusal, longestComment } from '../discussion.ts';
import { useUnsentComment } from './use-unsent-comment.ts';

/** Who writes: the roles to choose from, the names to be shown under, the patients to write for. */
export type Commenter = {
  capacities: readonly Capacity[];
  pseudonym: string;
  name: string | null;
  patients: readonly { id: string; name: string }[];
};

/** Writes a comment, or an answer to one (`parent`). */
export function CommentForm({
  path,
  commenter,
  submissionKey: newKey,
  refusal,
  parent,
}: {
  path: string;
  commenter: Commenter;
  submissionKey: string;
  refusal: DiscussionRefusal | null;
  parent?: { id: string; name: string };
}) {
  const [offline, setOffline] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { submissionKey, pending } = useUnsentComment(form, {
    place: [path.split('?')[0], commenter.pseudonym, parent?.id ?? 'new'].join(':'),
    newKey,
    refused: refusal !== null,
  });
  function beforeSend(event: FormEvent) {
    setOffline(!navigator.onLine);
    if (!navigator.onLine || pending) event.preventDefault();
  }
  const { capacities, patients, name, pseudonym } = commenter;
  return (
    <Form
      ref={form}
      method="post"
      action={path}
      className="comment-form"
      preventScrollReset
      noValidate
      onSubmit={beforeSend}
    >
      <CachedMarkup
        as="div"
        className="stack"
        of={Fields}
        kept={!parent && !refusal}
        props={{ capacities, patients, isNamed: name !== null }}
        filled={{ submissionKey, pseudonym, name: name ?? '' }}
        unseen={{ parent, refusal, offline, pending }}
      />
    </Form>
  );
}

type FieldsProps = Pick<Commenter, 'capacities' | 'patients' | 'pseudonym'> & {
  /** Has given a name, and may choose between it and the pseudonym. */
  isNamed: boolean;
  name: string;
  submissionKey: string;
  parent: { id: string; name: string } | undefined;
  refusal: DiscussionRefusal | null;
  offline: boolean;
  pending: boolean;
};

function Fields({ submissionKey, parent, refusal, offline, pending, ...commenter }: FieldsProps) {
  const t = useT('discussion');
  const id = `comment-${parent?.id ?? 'new'}`;
  const error = refusal && t(`errors.${refusal.code as 'too_long'}`, { max: String(longestComment) });
  return (
    <>
      {!parent && <h3>{t('form.title')}</h3>}
      <input type="hidden" name="intent" value="comment" />
      <input type="hidden" name="submissionKey" value={submissionKey} />
      {parent && <input type="hidden" name="parentId" value={parent.id} />}
      <TextArea
        id={id}
        name="body"
        label={parent ? t('form.replyLabel', { name: parent.name }) : t('form.label')}
        hint={t('form.hint')}
        errors={error ? [error] : undefined}
        defaultValue={refusal?.body}
        rows={parent ? 3 : 4}
        limit={longestComment}
        limitLabel={t('form.limit', { max: String(longestComment) })}
      />
      <Choices id={id} {...commenter} />
      {offline && (
        <Notice tone="warn" live>
          {t('errors.offline')}
        </Notice>
      )}
      <div>
        <Button icon="send" pending={pending}>
          {parent ? t('form.sendReply') : t('form.send')}
        </Button>
      </div>
    </>
  );
}

type ChoicesProps = { id: string } & Pick<
  FieldsProps,
  'capacities' | 'patients' | 'pseudonym' | 'isNamed' | 'name'
>;

/** What is asked only of those who have a choice. */
function Choices({ id, capacities, patients, pseudonym, isNamed, name }: ChoicesProps) {
  const t = useT('discussion');
  const d = useT('domain');
  const [only] = capacities;
  return (
    <div className="cluster">
      {patients.length > 0 && (
        <Select
          id={`${id}-for`}
          name="forId"
          label={t('form.forWhom')}
          options={[
            { value: '', label: t('form.forMyself') },
            ...patients.map((patient) => ({
              value: patient.id,
              label: t('form.forPatient', { name: patient.name }),
            })),
          ]}
        />
      )}
      {capacities.length > 1 || patients.length > 0 ? (
        <Select
          id={`${id}-as`}
          name="capacity"
          label={t('form.as')}
          options={[...new Set([...capacities, ...(patients.length > 0 ? (['patient'] as const) : [])])].map(
            (value) => ({ value, label: d(`role.${value}`) }),
          )}
        />
      ) : (
        only && <input type="hidden" name="capacity" value={only} />
      )}
      {isNamed && (
        <Select
          id={`${id}-shown`}
          name="shownAs"
          label={t('form.shownAs')}
          options={[
            { value: 'pseudonym', label: t('form.pseudonym', { name: pseudonym }) },
            { value: 'name', label: t('form.name', { name }) },
          ]}
        />
      )}
    </div>
  );
}
