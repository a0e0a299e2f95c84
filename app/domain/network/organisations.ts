export const organisationKinds = [
  'hospital',
  'care_home',
  'care_service',
  'company',
  'start_up',
  'university',
  'research_institute',
  'patient_association',
  'insurer',
  'public_authority',
  'cluster',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
