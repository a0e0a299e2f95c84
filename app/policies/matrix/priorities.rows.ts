import type { PriorityRoundStatus } from '#app/domain/priorities/round-machine.ts';
import { everyone, theCluster } from './cast.ts';
import { row } from './row.ts';

const asked = new Date('2026-03-01T00:00:00Z');
const round = (status: PriorityRoundStatus, interimEndsAt: Date | null = asked) => ({
  id: 'round',
  status,
  interimEndsAt,
});
const choosing = {
  open: true,
  groups: ['patients', 'clinicians'] as const,
  voterId: 'patient',
  capacity: 'patient' as const,
};
const need = {
  id: 'need',
  authorId: 'patient',
  writtenById: null,
  channel: 'web' as const,
  status: 'published' as const,
  hiddenAt: null,
};
const told = { ...need, channel: 'phone' as const, writtenById: 'staff' };
const seated = (status: PriorityRoundStatus) => ({ ...round(status), seatedIds: ['clinician', 'suspended'] });
const group = {
  status: 'session' as const,
  memberIds: ['patient', 'clinician', 'suspended'],
  facilitatorIds: ['clinician'],
  handedIn: false,
  inPlenary: false,
};

/** Prioritisation rounds. */
export const priorityRows = [
  row('priority.read', 'collecting', round('collecting', null), theCluster),
  row('priority.read', 'asking', round('interim'), everyone),
  row('priority.read', 'called off before it asked', round('cancelled', null), theCluster),
  row('priority.read', 'called off after it asked', round('cancelled'), everyone),
  row('priority.create', 'new', null, theCluster),
  row('priority.edit', 'collecting', round('collecting', null), theCluster),
  row('priority.edit', 'asking', round('interim'), []),
  row('priority.open_interim', 'collecting', round('collecting', null), theCluster),
  row('priority.open_interim', 'asking already', round('interim'), []),
  row('priority.close_interim', 'asking', round('interim'), theCluster),
  row('priority.close_interim', 'closed already', round('interim_closed'), []),
  row('priority.shortlist', 'closed', round('interim_closed'), theCluster),
  row('priority.shortlist', 'asking', round('interim'), []),
  row('priority.prepare_session', 'with a shortlist', round('shortlisted'), theCluster),
  row('priority.prepare_session', 'during it', round('session'), theCluster),
  row('priority.prepare_session', 'after it', round('ranked'), []),
  row('priority.open_session', 'with a shortlist', round('shortlisted'), theCluster),
  row('priority.open_session', 'closed too early', round('ranked'), theCluster),
  row('priority.open_session', 'published', round('published'), []),
  row('priority.close_session', 'open', round('session'), theCluster),
  row('priority.publish', 'ranked', round('ranked'), theCluster),
  row('priority.publish', 'during the session', round('session'), []),
  row('priority.cancel', 'asking', round('interim'), theCluster),
  row('priority.cancel', 'published', round('published'), []),
  row('priority.read_interim', 'while people choose', round('interim'), []),
  row('priority.read_interim', 'closed', round('interim_closed'), theCluster),
  row('priority.read_interim', 'published', round('published'), everyone),
  row('priority.read_result', 'ranked', round('ranked'), theCluster),
  row('priority.read_result', 'published', round('published'), everyone),
  row('priority.answer_wording', 'of the patient’s need', { status: 'collecting', need }, [
    'patient',
    'carer',
  ]),
  row('priority.answer_wording', 'of a need told by phone', { status: 'collecting', need: told }, [
    'patient',
    'carer',
    'staff',
  ]),
  row('priority.answer_wording', 'when people are asked', { status: 'interim', need }, []),
  row('priority.choose', 'the patient’s paper', choosing, ['patient', 'carer']),
  row('priority.choose', 'in a capacity one has not', { ...choosing, capacity: 'clinician' }, []),
  row('priority.choose', 'in one that is not asked', { ...choosing, groups: ['clinicians'] }, []),
  row('priority.choose', 'after the end', { ...choosing, open: false }, []),
  row('priority.attend', 'with a seat', seated('session'), ['clinician', ...theCluster]),
  row('priority.attend', 'before there is one', seated('interim'), []),
  row('priority.answer_seat', 'one’s own', { userId: 'clinician', status: 'shortlisted' }, ['clinician']),
  row('priority.answer_seat', 'after the session', { userId: 'clinician', status: 'ranked' }, []),
  row('priority.move', 'in the group', group, ['patient', 'clinician', ...theCluster]),
  row('priority.move', 'after it handed in', { ...group, handedIn: true }, []),
  row('priority.move', 'in the plenary', { ...group, inPlenary: true }, []),
  row('priority.move', 'outside the session', { ...group, status: 'ranked' }, []),
  row('priority.hand_in', 'by who leads it', group, ['clinician', ...theCluster]),
  row('priority.hand_in', 'twice', { ...group, handedIn: true }, []),
  row('priority.take_back', 'handed in too early', { ...group, handedIn: true }, [
    'clinician',
    ...theCluster,
  ]),
  row('priority.take_back', 'in the plenary', { ...group, handedIn: true, inPlenary: true }, []),
  row('priority.lead_plenary', 'in the session', { status: 'session' }, theCluster),
  row('priority.lead_plenary', 'after it', { status: 'ranked' }, []),
  row('priority.make_challenge', 'published', { status: 'published', challengeId: null }, theCluster),
  row('priority.make_challenge', 'made already', { status: 'published', challengeId: 'challenge' }, []),
  row('priority.make_challenge', 'not published', { status: 'ranked', challengeId: null }, []),
];
