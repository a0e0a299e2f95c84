import { useSearchParams } from '@remix-run/react';
import { type FormEvent, useState } from 'react';
import type { DiscussionRefusal } from '../discussion.ts';
import { commentForms, type OpenForm, openFormIn, refusedForm } from '../open-form.ts';
import { useAfterSending } from './use-after-sending.ts';

/**
 * Which form below a comment is open: the one that was refused, or that the address or a press asked for. It closes
 * when it is pressed for again, and when what was in it has been sent.
 */
export function useOpenForm(refusal: DiscussionRefusal | null, subjectId: string) {
  const [search] = useSearchParams();
  const refused = refusedForm(refusal, subjectId);
  const [open, setOpen] = useState<OpenForm | null>(() => refused ?? openFormIn(search));
  useAfterSending(() => setOpen(refused));

  /** For forms whose buttons say `open`: hears a press, and leaves all else alone. */
  function onSubmit(event: FormEvent) {
    const button = (event.nativeEvent as SubmitEvent).submitter;
    if (!(button instanceof HTMLButtonElement) || button.name !== 'open') return;
    const form = commentForms.find((name) => name === button.value);
    const id = new FormData(button.form ?? undefined).get('comment');
    if (!form || typeof id !== 'string') return;
    event.preventDefault();
    setOpen((before) => (before?.id === id && before.form === form ? null : { id, form }));
  }
  return { open, onSubmit };
}
