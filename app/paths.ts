/** Addresses of pages. Every link, redirect and form action takes its path from here. */
export const paths = {
  home: () => '/',
  needs: () => '/needs',
  newNeed: () => '/needs/new',
  challenges: () => '/challenges',
  need: (slug: string) => `/needs/${slug}`,
  needJourney: (slug: string) => `/needs/${slug}/journey`,
  challenge: (slug: string) => `/challenges/${slug}`,
  jury: (slug: string) => `/challenges/${slug}/jury`,
  vote: (slug: string) => `/challenges/${slug}/vote`,
  challengeResults: (slug: string) => `/challenges/${slug}/results`,
  solution: (slug: string) => `/solutions/${slug}`,
  pilot: (slug: string) => `/pilots/${slug}`,
  pilotEvaluation: (slug: string) => `/pilots/${slug}/evaluation`,
  pilots: () => '/pilots',
  outcomes: () => '/outcomes',
  signIn: (next?: string) =>
    next && next !== '/' ? `/sign-in?${new URLSearchParams({ next })}` : '/sign-in',
  signInCode: (query: { id?: string; code?: string; next?: string } = {}) =>
    withQuery('/sign-in/code', { ...query, next: query.next === '/' ? undefined : query.next }),
  signOut: () => '/sign-out',
  welcome: (next?: string) => withQuery('/welcome', { next: next === '/' ? undefined : next }),
  demoSignIn: () => '/demo/sign-in',
  profile: () => '/me',
  myRoles: () => '/me/roles',
  myNotifications: () => '/me/notifications',
  mySessions: () => '/me/sessions',
  myData: () => '/me/data',
  myDataExport: () => '/me/data/export',
  eraseMe: () => '/me/erase',
  myCarers: () => '/me/carers',
  caringFor: () => '/me/caring-for',
  delegation: (id: string) => `/delegations/${id}`,
  organisations: (query: Record<string, string | undefined> = {}) => withQuery('/organisations', query),
  newOrganisation: () => '/organisations/new',
  organisation: (slug: string) => `/organisations/${slug}`,
  editOrganisation: (slug: string) => `/organisations/${slug}/edit`,
  adminPeople: (query: Record<string, string | undefined> = {}) => withQuery('/admin/people', query),
  adminPerson: (id: string) => `/admin/people/${id}`,
  adminSettings: () => '/admin/settings',
  notifications: (query: Record<string, string | undefined> = {}) => withQuery('/notifications', query),
  digestOff: (token: string) => withQuery('/digest/off', { token }),
  demoOutbox: () => '/demo/outbox',
  moderation: () => '/moderation',
  myNeeds: () => '/my/needs',
  preferences: () => '/preferences',
  about: () => '/about',
  help: () => '/help',
  privacy: () => '/privacy',
  accessibility: () => '/accessibility',
} as const;

/** A path with the parameters that have a value. */
function withQuery(path: string, query: Record<string, string | undefined>): string {
  const filled = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return filled.length === 0 ? path : `${path}?${new URLSearchParams(filled)}`;
}
