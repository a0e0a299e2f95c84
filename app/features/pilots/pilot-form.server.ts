import type { z } from 'zod';
import { AppError } from '#app/domain/app-error.ts';
import { formatWallClock, parseWallClock, toInstant, toWallClock } from '#app/domain/calendar/zoned.ts';
import { getEnv } from '#server/env.server.ts';
import type { PilotFormValues } from './components/pilot-fields.tsx';
import type { pilotFormSchema } from './pilot.schemas.ts';

/** An instant of a day of the cluster's calendar. Throws `invalid` for a day that does not exist. */
function at(day: string, clock: string, field: string): Date {
  const wall = parseWallClock(`${day}T${clock}`);
  if (!wall) throw new AppError('invalid', 'check_fields', { fields: { [field]: 'check' } });
  return toInstant(wall, getEnv().CLUSTER_TIME_ZONE);
}

/** What the form says, with days made into instants: the first minute of the first day to the last of the last. */
export function contentOf({ startsAt, endsAt, ...words }: z.output<typeof pilotFormSchema>) {
  if (/\[[^\]\n]{2,}\]/.test(words.consentText)) {
    throw new AppError('invalid', 'brackets', { fields: { consentText: 'brackets' } });
  }
  return { ...words, startsAt: at(startsAt, '00:00', 'startsAt'), endsAt: at(endsAt, '23:59', 'endsAt') };
}

/** The day of an instant as a date field holds it. */
export function dayOf(instant: Date): string {
  return formatWallClock(toWallClock(instant, getEnv().CLUSTER_TIME_ZONE)).slice(0, 10);
}

/** An instant from a date field that may be empty; null where nothing stands in it. */
export function optionalDay(day: string | undefined, field: string): Date | null {
  return day ? at(day, '12:00', field) : null;
}

/** A form without anything in it. */
export const blankPilot: PilotFormValues = {
  title: '',
  summary: '',
  question: '',
  siteId: '',
  leadEmail: '',
  consentText: '',
  targetParticipants: '',
  startsAt: '',
  endsAt: '',
};
