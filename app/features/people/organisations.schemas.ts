import { z } from 'zod';
import { organisationKinds } from '#app/domain/network/organisations.ts';
import { claimedRoles } from '#app/domain/people/roles.ts';

/** Mail domains that anybody can have an address at stand for nobody. */
const publicDomains = [
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'outlook.de',
  'hotmail.com',
  'hotmail.de',
  'live.com',
  'yahoo.com',
  'yahoo.de',
  'icloud.com',
  'me.com',
  'aol.com',
  'gmx.de',
  'gmx.net',
  'gmx.at',
  'gmx.ch',
  'web.de',
  't-online.de',
  'freenet.de',
  'mail.de',
  'posteo.de',
  'mailbox.org',
  'proton.me',
  'protonmail.com',
  'orange.fr',
  'free.fr',
  'laposte.net',
];

const domainSchema = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => text.replace(/^@/, ''))
  .pipe(
    z
      .string()
      .max(200, 'domain_wrong')
      .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'domain_wrong')
      .refine((domain) => !publicDomains.includes(domain), 'domain_public'),
  )
  .optional();

const websiteSchema = z
  .string()
  .trim()
  .max(300, 'too_long')
  .refine(
    (text) => URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol),
    'website_wrong',
  )
  .optional();

/** What staff write down about an organisation. Roles that its mail domain stands for need a domain. */
export const organisationSchema = z
  .object({
    name: z
      .string({ error: 'organisation_name_missing' })
      .trim()
      .min(2, 'organisation_name_missing')
      .max(120, 'too_long'),
    kind: z.enum(organisationKinds, 'choose_one'),
    town: z.string().trim().max(80, 'too_long').default(''),
    about: z.string().trim().max(2000, 'too_long').default(''),
    website: websiteSchema,
    emailDomain: domainSchema,
    domainRoles: z.array(z.enum(claimedRoles)).default([]),
  })
  .refine(({ emailDomain, domainRoles }) => domainRoles.length === 0 || emailDomain !== undefined, {
    path: ['emailDomain'],
    error: 'domain_missing',
  });

export const editOrganisationSchema = z.object({ id: z.uuid(), organisation: organisationSchema });
export const verifyOrganisationSchema = z.object({ id: z.uuid(), verified: z.enum(['yes', 'no']) });
export const showInOrganisationSchema = z.object({ id: z.uuid(), shown: z.enum(['yes', 'no']) });
export const leaveOrganisationSchema = z.object({ id: z.uuid() });
