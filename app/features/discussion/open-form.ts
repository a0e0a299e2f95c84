import type { DiscussionRefusal } from './discussion.ts';

/** The forms below a comment. Pages have none of them until somebody asks for one: most readers only read. */
export const commentForms = ['answer', 'edit', 'delete', 'report'] as const;
export type CommentFormName = (typeof commentForms)[number];

/** The form that is open, and the comment below which it stands. At most one is. */
export type OpenForm = { id: string; form: CommentFormName };

const formOf: Readonly<Record<string, CommentFormName | undefined>> = {
  comment: 'answer',
  'edit-comment': 'edit',
  'delete-comment': 'delete',
  report: 'report',
};

/** What the address asks for, as a button of a comment sends it where there is no JavaScript. */
export function openFormIn(search: URLSearchParams): OpenForm | null {
  const id = search.get('comment');
  const form = commentForms.find((name) => name === search.get('open'));
  return id && form ? { id, form } : null;
}

/** The form that was sent and refused, to stand open with what was typed. */
export function refusedForm(refusal: DiscussionRefusal | null, subjectId: string): OpenForm | null {
  const form = refusal && formOf[refusal.intent];
  return form && refusal.at !== subjectId ? { id: refusal.at, form } : null;
}
