/** What the forms of a discussion ask for. */
export const discussionIntents = [
  'follow',
  'unfollow',
  'comment',
  'edit-comment',
  'delete-comment',
  'report',
] as const;

/** What was done: a key below `discussion.done`, carried in the address back to the page. */
export const discussionDone = [
  'comment',
  'held',
  'edited',
  'deleted',
  'reported',
  'followed',
  'unfollowed',
] as const;
export type DiscussionDone = (typeof discussionDone)[number];

/** A form of a discussion that was refused: where it stood, why (a key below `discussion.errors`), what was typed. */
export type DiscussionRefusal = {
  failed: true;
  intent: string;
  /** The comment or subject the form was about. */
  at: string;
  code: string;
  body: string;
  note: string;
};

export function isDiscussionDone(value: string | null): value is DiscussionDone {
  return (discussionDone as readonly (string | null)[]).includes(value);
}

/** Longest comment, in characters. */
export const longestComment = 2000;
