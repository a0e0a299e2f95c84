import type { NeedStatus } from '#app/domain/needs/need-machine.ts';
import { everyone, theCluster } from './cast.ts';
import { row } from './row.ts';

const need = (status: NeedStatus, hiddenAt: Date | null = null) => ({
  id: 'need',
  authorId: 'patient',
  writtenById: null,
  channel: 'web' as const,
  status,
  hiddenAt,
});
/** What the patient told the staff member by phone. */
const told = (status: NeedStatus) => ({ ...need(status), writtenById: 'staff', channel: 'phone' as const });
const author = ['patient', 'carer'] as const;
const hidden = new Date('2026-01-01');

export const needRows = [
  row('need.read', 'published', need('published'), everyone),
  row('need.read', 'answered', need('answered'), everyone),
  row('need.read', 'merged, it leads on', need('merged'), everyone),
  row('need.read', 'withdrawn, a tombstone', need('withdrawn'), everyone),
  row('need.read', 'waiting', need('submitted'), [...author, ...theCluster]),
  row('need.read', 'declined', need('declined'), [...author, ...theCluster]),
  row('need.read', 'hidden by reports', need('published', hidden), [...author, ...theCluster]),
  row('need.draft', 'nobody’s yet', { ownerId: null }, everyone),
  row('need.draft', 'the patient’s', { ownerId: 'patient' }, ['patient']),
  row('need.create', 'in the patient’s name', { authorId: 'patient' }, author),
  row('need.enter', 'for somebody who told it', null, ['staff', 'admin']),
  row('need.look_after', 'waiting', need('submitted'), author),
  row('need.look_after', 'told to staff', told('submitted'), [...author, 'staff']),
  row(
    'need.look_after',
    'written in the browser by one who is staff now',
    { ...need('submitted'), writtenById: 'staff' },
    author,
  ),
  row('need.edit', 'returned', need('returned'), author),
  row('need.edit', 'told to staff, and returned', told('returned'), [...author, 'staff']),
  row('need.edit', 'published', need('published'), []),
  row('need.withdraw', 'published', need('published'), author),
  row('need.withdraw', 'withdrawn already', need('withdrawn'), []),
  row('need.withdraw', 'told to staff', told('published'), [...author, 'staff']),
  row('need.appeal', 'declined', { ...need('declined'), appealedAt: null }, author),
  row('need.appeal', 'a second time', { ...need('declined'), appealedAt: hidden }, []),
  row('need.support', 'for oneself', { ...need('published'), supporterId: 'stranger' }, ['stranger']),
  row('need.support', 'one’s own need', { ...need('published'), supporterId: 'patient' }, []),
  row('need.support', 'not public', { ...need('submitted'), supporterId: 'stranger' }, []),
  row('need.unsupport', 'the patient’s', { supporterId: 'patient' }, author),
  row('need.support.capacity', 'as a patient', { supporterId: 'patient', capacity: 'patient' }, author),
  row('need.support.capacity', 'as a clinician', { supporterId: 'clinician', capacity: 'clinician' }, [
    'clinician',
  ]),
  row('need.support.capacity', 'as what one is not', { supporterId: 'patient', capacity: 'clinician' }, []),
  row('need.see_identity', 'published', need('published'), theCluster),
  row('need.moderate', 'waiting', need('submitted'), theCluster),
  row('need.moderate', 'the staff member’s own', { ...need('submitted'), authorId: 'staff' }, [
    'admin',
    'system',
  ]),
  row('need.moderate', 'told to the staff member', told('submitted'), ['admin', 'system']),
  row('need.take_up', 'published', need('published'), theCluster),
  row('need.take_up', 'waiting', need('submitted'), []),
];
