import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capacities, constituencyOf } from '../people/roles.ts';
import { type DecidingGroup, decidingGroups, decisionRights, type VoteRules } from './decision-rights.ts';
import { type PhaseKind, phaseKinds, phaseRules } from './phases.ts';

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));
const phase = (kind: PhaseKind, from = 0) => ({ id: kind, kind, startsAt: day(from), endsAt: day(from + 7) });
const vote: VoteRules = { eligible: ['patient', 'carer', 'clinician'], weights: null, patientGate: 0.5 };

function say(kind: PhaseKind, group: DecidingGroup, rules: VoteRules | null = vote) {
  const [only] = decisionRights([phase(kind)], { vote: rules });
  return only?.rights.find((entry) => entry.group === group)?.says;
}

test.each<[PhaseKind, DecidingGroup, unknown]>([
  ['prepare', 'patients', [{ kind: 'told' }]],
  ['prepare', 'staff', [{ kind: 'decides', about: 'rules' }]],
  ['listen', 'carers', [{ kind: 'proposes', what: 'needs' }]],
  ['listen', 'staff', [{ kind: 'decides', about: 'needs' }]],
  ['propose', 'patients', [{ kind: 'proposes', what: 'solutions' }]],
  ['propose', 'industry', [{ kind: 'proposes', what: 'solutions' }]],
  ['propose', 'staff', [{ kind: 'decides', about: 'entries' }]],
  ['propose', 'jury', [{ kind: 'told' }]],
  ['co_design', 'patients', [{ kind: 'proposes', what: 'solutions' }, { kind: 'advises' }]],
  ['vote', 'patients', [{ kind: 'votes', weight: null, gate: 0.5 }]],
  ['vote', 'clinicians', [{ kind: 'votes', weight: null, gate: null }]],
  ['vote', 'industry', [{ kind: 'told' }]],
  ['vote', 'jury', [{ kind: 'told' }]],
  ['jury', 'jury', [{ kind: 'scores' }]],
  ['jury', 'patients', [{ kind: 'told' }]],
  ['announce', 'staff', [{ kind: 'decides', about: 'result' }]],
  ['announce', 'jury', [{ kind: 'told' }]],
  ['pilot', 'staff', [{ kind: 'decides', about: 'pilot' }]],
  ['closed', 'staff', [{ kind: 'told' }]],
])('%s: what %s do', (kind, group, says) => {
  const rights = decisionRights([phase(kind), phase('announce', 30)], { vote });
  expect(rights[0]?.rights.find((entry) => entry.group === group)?.says).toEqual(says);
});

test('weights are told where not all papers count the same, and 1 for a group without one', () => {
  const weighted = { ...vote, weights: { patients: 2 } };
  expect(say('vote', 'patients', weighted)).toEqual([{ kind: 'votes', weight: 2, gate: 0.5 }]);
  expect(say('vote', 'clinicians', weighted)).toEqual([{ kind: 'votes', weight: 1, gate: null }]);
});

test('without a gate there is none to tell, and without a vote nobody votes', () => {
  expect(say('vote', 'patients', { ...vote, patientGate: null })).toEqual([
    { kind: 'votes', weight: null, gate: null },
  ]);
  expect(say('vote', 'patients', null)).toEqual([{ kind: 'told' }]);
});

test('without an announcement staff decide in the last phase of vote and jury, once', () => {
  const rights = decisionRights([phase('jury', 10), phase('vote', 9), phase('closed', 30)], { vote });
  const decides = rights
    .filter(({ rights: groups }) =>
      groups.some(({ group, says }) => group === 'staff' && says[0]?.kind === 'decides'),
    )
    .map((entry) => entry.phase.kind);
  expect(rights.map((entry) => entry.phase.kind)).toEqual(['vote', 'jury', 'closed']);
  expect(decides).toEqual(['jury']);
});

test('every group has a say in every phase or is told, and nobody votes whom the rules do not let', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...phaseKinds)),
      fc.subarray([...capacities]),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      (kinds, eligible, patientGate) => {
        const rights = decisionRights(
          kinds.map((kind, place) => phase(kind, place)),
          { vote: { eligible, weights: null, patientGate } },
        );
        expect(rights).toHaveLength(kinds.length);
        for (const { phase: one, rights: groups } of rights) {
          expect(groups.map(({ group }) => group)).toEqual([...decidingGroups]);
          for (const { group, says } of groups) {
            expect(says.length).toBeGreaterThan(0);
            const votes = says.some(({ kind }) => kind === 'votes');
            const capacity = capacities.find((role) => constituencyOf[role] === group);
            const may =
              capacity !== undefined &&
              eligible.includes(capacity) &&
              (phaseRules[one.kind][capacity] ?? []).includes('vote');
            expect(votes).toBe(may);
          }
        }
      },
    ),
  );
});
