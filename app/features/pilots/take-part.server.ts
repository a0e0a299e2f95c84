import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { allows } from '#app/domain/machine.ts';
import { simplifiedSus } from '#app/domain/methods/instruments/sus.items.ts';
import { participantMachine } from '#app/domain/pilots/pilot-machine.ts';
import { anonymous } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { getDb } from '#db/client.server.ts';
import { participantByLink } from './take-part.queries.server.ts';

/** The participant of the link in the address, with what their pages may offer. Throws `not_found` for a wrong link. */
export async function takePart({ params }: Pick<LoaderFunctionArgs, 'params'>) {
  const view = await participantByLink(getDb(), params.secret);
  const acts = can(anonymous, 'participant.act', { linkMatches: true, pilotStatus: view.pilotStatus });
  const started = view.status === 'active' || view.status === 'completed';
  return {
    secret: params.secret ?? '',
    view,
    frame: {
      secret: params.secret ?? '',
      title: view.title,
      code: view.code,
      canLeave: allows(participantMachine, view.status, 'withdraw') && view.status !== 'candidate',
      canReport:
        view.consentedAt !== null &&
        ['recruiting', 'running', 'paused', 'analysis', 'ready'].includes(view.pilotStatus),
    },
    canAnswerConsent: acts && view.status === 'invited' && view.pilotStatus !== 'paused',
    canAnswerQuestions: acts && started && !view.answered,
    nextItem: nextItemOf(view.draftAnswers),
  };
}

/** The first question without an answer; null when every one has been looked at. */
function nextItemOf(draft: readonly (number | null)[]): number | null {
  const open = simplifiedSus.items.findIndex((_, index) => (draft[index] ?? null) === null);
  return open < 0 ? null : open + 1;
}

/** Kept nowhere: neither by the browser's cache nor by a search engine, and no other site hears of the address. */
export const takePartHeaders: HeadersFunction = () => ({
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
});
