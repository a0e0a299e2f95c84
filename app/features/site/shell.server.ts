import { getViewer, optionalActor, type RequestArgs } from '#app/auth/session.server.ts';
import type { TextSize } from '#app/domain/people/preferences.ts';
import { hasRole } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { getEnv } from '#server/env.server.ts';
import { readPreferences } from './preferences.server.ts';
import type { ShellData } from './shell.ts';

/** What header, footer and settings need. Costs the one session query that every page makes anyway. */
export async function loadShell(args: RequestArgs, now: number): Promise<ShellData> {
  const [actor, viewer] = await Promise.all([optionalActor(args), getViewer(args)]);
  const env = getEnv();
  const profile = viewer && {
    locale: viewer.locale,
    theme: viewer.theme,
    textSize: viewer.textSize as TextSize,
  };
  return {
    now,
    cluster: { name: env.CLUSTER_NAME, timeZone: env.CLUSTER_TIME_ZONE },
    help: { email: env.HELP_EMAIL ?? null, phone: env.HELP_PHONE ?? null },
    demo: env.APP_MODE === 'demo',
    preferences: await readPreferences(args.request, profile),
    viewer: viewer && {
      id: viewer.id,
      name: viewer.name ?? viewer.pseudonym,
      unread: viewer.unread,
      moderates: can(actor, 'queue.read', null),
      administers: can(actor, 'person.list', null),
      solves: hasRole(actor, 'innovator', 'researcher', 'clinician'),
      caresFor: actor.kind === 'person' && actor.actsFor.length > 0,
    },
  };
}
