import type { DemoOrganisation } from './types.ts';

/** Twelve organisations of an invented coast. Each has the domain `<key>.example`. */
export const organisations: readonly DemoOrganisation[] = [
  {
    key: 'coastland',
    name: 'Coastland Health Cluster',
    kind: 'cluster',
    town: 'Wellenburg',
    about:
      'We bring patients, carers, clinics and companies of the coast to one table. 250 members, each met in person.',
  },
  {
    key: 'nordlicht',
    name: 'Nordlicht University Hospital',
    kind: 'hospital',
    town: 'Wellenburg',
    about: '1,100 beds, with clinics for hearing, for older people and for infections.',
    domainRoles: ['clinician', 'researcher'],
  },
  {
    key: 'lindenhof',
    name: 'Lindenhof Care Homes',
    kind: 'care_home',
    town: 'Ostermoor',
    about: 'Four houses with 310 residents. A panel of residents reads every idea before it is tried here.',
  },
  {
    key: 'altstadt',
    name: 'Altstadt Family Practices',
    kind: 'care_service',
    town: 'Wellenburg',
    about: 'Four family practices in the old town that try new things together.',
    domainRoles: ['clinician'],
  },
  {
    key: 'brueckenwerk',
    name: 'Brückenwerk',
    kind: 'care_service',
    town: 'Hafenau',
    about: 'Homes, work and support for people with physical or learning disability, autism or brain injury.',
  },
  {
    key: 'port7',
    name: 'Port 7 Health Incubator',
    kind: 'company',
    town: 'Wellenburg',
    about:
      'We go with teams from the first idea to the first customer: 140 projects so far, 75 companies founded.',
    domainRoles: ['innovator'],
  },
  {
    key: 'wegweiser',
    name: 'Wegweiser Software',
    kind: 'company',
    town: 'Hafenau',
    about: 'Maps, routes and help lines that people can rely on.',
    domainRoles: ['innovator'],
  },
  {
    key: 'hearwell',
    name: 'Hearwell Labs',
    kind: 'start_up',
    town: 'Wellenburg',
    about: 'A start-up of the university hospital. We bring hearing tests to where people are.',
    domainRoles: ['innovator'],
  },
  {
    key: 'griffwerk',
    name: 'Griffwerk',
    kind: 'start_up',
    town: 'Ostermoor',
    about: 'Two tailors and an engineer who make clothes that help to lift.',
    domainRoles: ['innovator'],
  },
  {
    key: 'coast-university',
    name: 'University of the Coast',
    kind: 'university',
    town: 'Wellenburg',
    about: 'Nursing science, design and medical informatics.',
    domainRoles: ['researcher'],
  },
  {
    key: 'vivaplus',
    name: 'Viva Plus',
    kind: 'patient_association',
    town: 'Wellenburg',
    about: 'People living with HIV, for people living with HIV. Talk, advice and a say.',
  },
  {
    key: 'mutua',
    name: 'Mutua Health Mutual',
    kind: 'insurer',
    town: 'Wellenburg',
    about: 'A mutual insurer with 190,000 members in the region.',
  },
];
