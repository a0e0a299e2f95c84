/** What a person can be on the platform. Patient and carer are self-declared. */
export const roles = ['patient', 'carer', 'clinician', 'innovator', 'researcher', 'staff', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Roles that count from the moment somebody says so. */
export const selfDeclaredRoles = ['patient', 'carer'] as const satisfies readonly Role[];

/** Roles that are claimed and then verified by staff or by a verified organisation's e-mail domain. */
export const claimedRoles = ['clinician', 'innovator', 'researcher'] as const satisfies readonly Role[];
export type ClaimedRole = (typeof claimedRoles)[number];

/** Roles that only an administrator gives. */
export const givenRoles = ['staff', 'admin'] as const satisfies readonly Role[];

/** The roles in which somebody speaks, supports and votes: a need, a vote and a comment record one. */
export const capacities = [
  'patient',
  'carer',
  'clinician',
  'innovator',
  'researcher',
] as const satisfies readonly Role[];
export type Capacity = (typeof capacities)[number];

/** Groups that are always counted apart as well as together. */
export const constituencies = ['patients', 'carers', 'clinicians', 'industry', 'research'] as const;
export type Constituency = (typeof constituencies)[number];

/** The constituency in which each capacity is counted. */
export const constituencyOf: Readonly<Record<Capacity, Constituency>> = {
  patient: 'patients',
  carer: 'carers',
  clinician: 'clinicians',
  innovator: 'industry',
  researcher: 'research',
};

export const roleStatuses = ['claimed', 'verified', 'refused', 'ended'] as const;
export type RoleStatus = (typeof roleStatuses)[number];

/** Whether a role needs verification before it counts. */
export function needsVerification(role: Role): role is ClaimedRole {
  return (claimedRoles as readonly Role[]).includes(role);
}

export function isCapacity(role: string): role is Capacity {
  return (capacities as readonly string[]).includes(role);
}
