import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { iCalendar } from '#app/domain/calendar/icalendar.ts';
import { requestPreferences } from '#app/features/sign-in/request-preferences.server.ts';
import { getT } from '#app/i18n/get-t.server.ts';
import { getEnv } from '#server/env.server.ts';
import { visitPitches } from '../pitches-visit.server.ts';

/** The pitches as a calendar file: a team gets its own, jurors and staff get all. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const now = new Date();
  const { challenge, final, own } = await visitPitches(actor, args.params.slug ?? '', now);
  const { APP_URL, CLUSTER_NAME } = getEnv();
  const { locale } = await requestPreferences(args);
  const t = getT(locale, 'deliberation');
  const slots = (final?.finalists ?? []).filter(({ id }) => own.size === 0 || own.has(id));
  const host = new URL(APP_URL).host;
  const body = iCalendar(
    `-//${CLUSTER_NAME}//Tandem//${locale.toUpperCase()}`,
    t('pitches.calendarName', { challenge: challenge.title }),
    slots.flatMap(({ id, title, pitchAt, pitchMinutes }) =>
      pitchAt
        ? [
            {
              uid: `pitch-${id}@${host}`,
              sequence: final?.round.version ?? 0,
              stamp: now,
              startsAt: pitchAt,
              endsAt: new Date(pitchAt.getTime() + (pitchMinutes ?? 0) * 60_000),
              summary: t(own.has(id) ? 'pitches.eventOwn' : 'pitches.event', { title }),
              description: t('pitches.eventAbout', { challenge: challenge.title }),
              location: final?.round.pitchPlace ?? '',
              url: `${APP_URL}${contestPaths.pitches(challenge.slug)}`,
            },
          ]
        : [],
    ),
  );
  return new Response(body, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="pitches-${challenge.slug}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
