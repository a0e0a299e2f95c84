import { verbsFrom } from '#app/domain/machine.ts';
import { pilotMachine } from '#app/domain/pilots/pilot-machine.ts';
import type { Actor } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import type { PilotSubject } from '#app/policies/pilot.policy.ts';
import type { StepVerb } from './components/pilot-steps.tsx';

/** The steps that a person can take with a pilot now: what its machine knows and the policy allows. */
export function possibleSteps(actor: Actor, pilot: PilotSubject): StepVerb[] {
  return verbsFrom(pilotMachine, pilot.status).filter((verb): verb is StepVerb => {
    if (verb === 'decide' || verb === 'extend') return false;
    return can(actor, verb === 'stop' ? 'pilot.stop' : 'pilot.advance', pilot);
  });
}
