import { expect, test } from 'vitest';
import { allows, finalStatuses, verbsFrom } from '../machine.ts';
import { delegationCovers } from './delegation.ts';
import { delegationMachine } from './delegation-machine.ts';
import { roleMachine } from './role-machine.ts';

test('a carer acts only between yes and the end', () => {
  expect(verbsFrom(delegationMachine, 'invited')).toEqual(['accept', 'decline', 'revoke', 'end']);
  expect(verbsFrom(delegationMachine, 'active')).toEqual(['revoke', 'end']);
  expect(finalStatuses(delegationMachine)).toEqual(['declined', 'revoked', 'ended']);
});

test('a role can be claimed again after a no and after its end, and ended whenever it stands', () => {
  expect(roleMachine.statuses.filter((status) => allows(roleMachine, status, 'claim'))).toEqual([
    'claimed',
    'refused',
    'ended',
  ]);
  expect(roleMachine.statuses.filter((status) => allows(roleMachine, status, 'end'))).toEqual([
    'claimed',
    'verified',
    'refused',
  ]);
});

test('only what waits for an answer can be refused', () => {
  expect(roleMachine.statuses.filter((status) => allows(roleMachine, status, 'refuse'))).toEqual(['claimed']);
});

const delegation = {
  id: 'd',
  patientId: 'p',
  carerId: 'c',
  scopes: ['needs'] as const,
  status: 'active' as const,
  endsAt: new Date('2026-03-02T12:00:00Z'),
};

test('a delegation covers its own matters until the moment it ends', () => {
  const before = new Date('2026-03-02T11:59:59Z');
  expect(delegationCovers(delegation, 'needs', before)).toBe(true);
  expect(delegationCovers(delegation, 'vote', before)).toBe(false);
  expect(delegationCovers(delegation, 'needs', delegation.endsAt)).toBe(false);
  expect(delegationCovers({ ...delegation, status: 'invited' }, 'needs', before)).toBe(false);
  expect(delegationCovers({ ...delegation, endsAt: null }, 'needs', delegation.endsAt)).toBe(true);
});
