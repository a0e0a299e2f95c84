import type { CommentStatus } from '#app/domain/moderation/moderation.ts';
import { allBut, everyone, theCluster } from './cast.ts';
import { row } from './row.ts';

const posted = new Date('2026-01-01T12:00:00Z');
const minutesLater = (minutes: number) => new Date(posted.getTime() + minutes * 60_000);
const comment = (status: CommentStatus) => ({
  id: 'comment',
  authorId: 'patient',
  status,
  createdAt: posted,
});
const author = ['patient', 'carer'] as const;
const item = { excludedId: null, authorId: 'patient', writtenById: null };

export const discussionRows = [
  row('comment.post', 'as the patient', { authorId: 'patient', subjectReadable: true }, author),
  row('comment.post', 'on what one may not read', { authorId: 'patient', subjectReadable: false }, []),
  row('comment.capacity', 'none', { authorId: 'patient', capacity: null }, everyone),
  row('comment.capacity', 'as a patient', { authorId: 'patient', capacity: 'patient' }, author),
  row('comment.capacity', 'as what one is not', { authorId: 'patient', capacity: 'clinician' }, []),
  row('comment.read', 'published', comment('published'), everyone),
  row('comment.read', 'held', comment('held'), [...author, ...theCluster]),
  row('comment.edit', 'within the hour', { ...comment('published'), now: minutesLater(59) }, author),
  row('comment.edit', 'after the hour', { ...comment('published'), now: minutesLater(60) }, []),
  row('comment.edit', 'hidden', { ...comment('hidden'), now: minutesLater(1) }, []),
  row('comment.delete', 'published', comment('published'), author),
  row('comment.delete', 'deleted already', comment('deleted'), []),
  row('comment.moderate', 'held', comment('held'), theCluster),
  row('comment.moderate', 'one’s own', { ...comment('held'), authorId: 'staff' }, ['admin', 'system']),
  row('comment.see_identity', 'published', comment('published'), theCluster),
  row(
    'subject.report',
    'of the patient',
    { authorId: 'patient', readable: true },
    allBut('nobody', 'patient', 'suspended', 'system'),
  ),
  row('subject.report', 'not readable', { authorId: 'patient', readable: false }, []),
  row('subject.follow', 'readable', { readable: true }, allBut('nobody', 'suspended', 'system')),
  row('subject.unfollow', 'the patient’s', { userId: 'patient' }, ['patient']),
  row('queue.read', 'all', null, theCluster),
  row('queue.decide', 'of the patient', item, ['staff', 'admin']),
  row('queue.decide', 'an appeal after the staff member’s verdict', { ...item, excludedId: 'staff' }, [
    'admin',
  ]),
  row('queue.decide', 'the staff member’s own', { ...item, authorId: 'staff' }, ['admin']),
  row('queue.decide', 'written down by the staff member', { ...item, writtenById: 'staff' }, ['admin']),
  row('queue.release', 'held by the staff member', { lockedById: 'staff' }, ['staff']),
  row('queue.undo_merge', 'of the patient', { authorId: 'patient' }, theCluster),
  row('queue.edit_templates', 'all', null, theCluster),
];
