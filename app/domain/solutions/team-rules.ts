import type { TeamRole } from './solution-machine.ts';

/** How long an invitation can be answered, in days. */
export const invitationDays = 14;

/** Most members and open invitations of one team, and most teams of one person in a challenge. */
export const teamLimits = { members: 20, openInvitations: 20, teamsOfOne: 5 } as const;

type Member = { userId: string; role: TeamRole; since: Date };

/**
 * Who leads when `leaving` is gone: nobody new while a lead stays, else the member who has been there longest. `last`
 * when nobody would be left: a team is not emptied, its solution is withdrawn.
 */
export function leadAfterLeaving(
  members: readonly Member[],
  leaving: string,
): { kind: 'last' } | { kind: 'stays' } | { kind: 'passes'; to: string } {
  const staying = members.filter((member) => member.userId !== leaving);
  if (staying.length === 0) return { kind: 'last' };
  if (staying.some((member) => member.role === 'lead')) return { kind: 'stays' };
  const [eldest] = [...staying].sort((a, b) => a.since.getTime() - b.since.getTime());
  return eldest ? { kind: 'passes', to: eldest.userId } : { kind: 'last' };
}
