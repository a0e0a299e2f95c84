import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { Locale } from '#app/domain/people/preferences.ts';
import type { Person } from '#app/policies/actor.ts';
import { answerJuryInvitation } from './commands/answer-jury-invitation.server.ts';
import { declareConflict } from './commands/declare-conflict.server.ts';
import { inviteJuror } from './commands/invite-juror.server.ts';
import { remindJurors } from './commands/remind-jurors.server.ts';
import { submitJuryScores } from './commands/submit-jury-scores.server.ts';
import { withdrawJuryInvitation } from './commands/withdraw-jury-invitation.server.ts';
import { mailJurorInvitation } from './mail-juror-invitation.server.ts';
import { mailReminders } from './mail-reminders.server.ts';

/** Does what a form on the page of a jury asks for (`intent`), and gives the address to go on to. */
export async function doOnJuryPage(
  call: { actor: Person; requestId?: string },
  challenge: { id: string; slug: string },
  form: FormData,
  locale: Locale,
): Promise<string> {
  const challengeId = challenge.id;
  const text = (name: string) => String(form.get(name) ?? '');
  const round = text('round') || 1;
  const page = contestPaths.jury(challenge.slug);
  switch (text('intent')) {
    case 'invite': {
      const made = await execute(inviteJuror, call, { challengeId, email: text('email') });
      await mailJurorInvitation(made, locale, new Date());
      return page;
    }
    case 'withdraw': {
      const whom = text('juror') ? { userId: text('juror') } : { invitationId: text('invitation') };
      await execute(withdrawJuryInvitation, call, { challengeId, ...whom });
      return page;
    }
    case 'remind': {
      const jurorIds = text('juror') ? [text('juror')] : undefined;
      const reminded = await execute(remindJurors, call, { challengeId, round, jurorIds });
      const lost = await mailReminders(reminded, new Date());
      return `${page}?reminded=${reminded.people.length}&lost=${lost}`;
    }
    case 'accepted':
    case 'declined': {
      const answer = text('intent') === 'accepted' ? 'accepted' : 'declined';
      await execute(answerJuryInvitation, call, { challengeId, answer });
      return page;
    }
    case 'conflict':
      await execute(declareConflict, call, { solutionId: text('solution'), note: text('note') });
      return `${page}?done=recused`;
    case 'send':
      await execute(submitJuryScores, call, { challengeId, round });
      return page;
    default:
      throw new AppError('invalid');
  }
}
