import { allBut, everyone, theCluster } from './cast.ts';
import { row } from './row.ts';

const self = { id: 'patient' };
const delegation = { patientId: 'patient', carerId: 'carer' };

export const peopleRows = [
  row('person.edit', 'their own', self, ['patient']),
  row('person.see_private', 'a patient', self, ['patient', ...theCluster]),
  row('person.export', 'a patient', self, ['patient']),
  row('person.erase', 'a patient', self, ['patient', 'admin']),
  row('person.list', 'all', null, ['admin']),
  row('person.look_up', 'a patient', self, ['admin']),
  row('person.give_role', 'a patient', self, ['admin']),
  row('person.give_role', 'an administrator themselves', { id: 'admin' }, []),
  row('person.suspend', 'a patient', self, ['admin']),
  row('person.suspend', 'an administrator themselves', { id: 'admin' }, []),
  row('sign_in.request', 'anybody', null, allBut('system')),
  row('sign_in.confirm', 'anybody', null, allBut('system')),
  row('sign_in.demo', 'in the demonstration', { mode: 'demo' }, everyone),
  row('sign_in.demo', 'in production', { mode: 'production' }, []),
  row('session.end', 'a patient’s', { userId: 'patient' }, ['patient']),
  row('session.end', 'of somebody suspended', { userId: 'suspended' }, ['suspended']),
  row('role.declare', 'patient', { userId: 'patient', role: 'carer' }, ['patient']),
  row('role.declare', 'a role that must be checked', { userId: 'patient', role: 'clinician' }, []),
  row('role.claim', 'clinician', { userId: 'patient', role: 'clinician' }, ['patient']),
  row('role.end', 'their own', { userId: 'patient', role: 'patient' }, ['patient']),
  row('role.end', 'a role that was given', { userId: 'staff', role: 'staff' }, []),
  row('role.verify', 'a claim of a patient', { userId: 'patient' }, theCluster),
  row('role.verify', 'a claim of the staff member', { userId: 'staff' }, ['admin', 'system']),
  row('delegation.invite', 'for the patient', { patientId: 'patient' }, ['patient']),
  row('delegation.invite', 'for somebody who is no patient', { patientId: 'clinician' }, []),
  row('delegation.answer', 'asked of the carer', { carerId: 'carer' }, ['carer']),
  row('delegation.answer', 'asked of nobody yet', { carerId: null }, []),
  row('delegation.revoke', 'between two', delegation, ['patient', 'carer']),
  row('delegation.read', 'between two', delegation, ['patient', 'carer']),
  row('delegation.end_due', 'all', null, ['system']),
  row('organisation.edit', 'any', { id: 'organisation' }, theCluster),
  row('organisation.edit', 'a new one', null, theCluster),
  row('organisation.verify', 'any', { id: 'organisation' }, theCluster),
  row('notification.read', 'a patient’s', { userId: 'patient' }, ['patient']),
  row('digest.turn_off', 'a patient’s', { userId: 'patient', provenId: null }, ['patient']),
  row('digest.turn_off', 'with the link that was sent', { userId: 'patient', provenId: 'patient' }, everyone),
  row('digest.turn_off', 'with somebody else’s link', { userId: 'patient', provenId: 'stranger' }, [
    'patient',
  ]),
  row('settings.edit', 'all', null, ['admin']),
  row('audit.read', 'all', null, ['admin']),
];
