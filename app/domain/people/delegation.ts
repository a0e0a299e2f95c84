/** What a patient can let a carer do for them. */
export const delegationScopes = ['needs', 'support', 'vote', 'pilot'] as const;
export type DelegationScope = (typeof delegationScopes)[number];

export const delegationStatuses = ['invited', 'active', 'declined', 'revoked', 'ended'] as const;
export type DelegationStatus = (typeof delegationStatuses)[number];

export type Delegation = {
  id: string;
  patientId: string;
  carerId: string | null;
  scopes: readonly DelegationScope[];
  status: DelegationStatus;
  endsAt: Date | null;
};

/** Whether a carer may act for the patient in this matter at this moment. */
export function delegationCovers(delegation: Delegation, scope: DelegationScope, now: Date): boolean {
  return (
    delegation.status === 'active' &&
    delegation.scopes.includes(scope) &&
    (delegation.endsAt === null || delegation.endsAt > now)
  );
}
