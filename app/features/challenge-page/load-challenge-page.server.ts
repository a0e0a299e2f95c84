import { optionalActor, type RequestArgs } from '#app/auth/session.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { decisionRights } from '#app/domain/challenges/decision-rights.ts';
import { excerpt } from '#app/domain/text/excerpt.ts';
import { announcementOf } from '#app/features/awards/results.queries.server.ts';
import {
  findChallenge,
  mySolutionsIn,
  needsOf,
  publicSolutionsOf,
} from '#app/features/challenges/challenge.queries.server.ts';
import { findChallengeGaps } from '#app/features/challenges/challenge-gaps.queries.server.ts';
import { allowedNow } from '#app/features/challenges/challenge-now.queries.server.ts';
import { loadDiscussion } from '#app/features/challenges/discussion-part.server.ts';
import { isFollowing } from '#app/features/challenges/follow.queries.server.ts';
import { hasSeat } from '#app/features/challenges/seat.queries.server.ts';
import { whatsOn } from '#app/features/challenges/whats-on.ts';
import { ownFinal } from '#app/features/deliberation/finalists.queries.server.ts';
import { lineageOf } from '#app/features/lineage/lineage.queries.server.ts';
import { plainTextOf } from '#app/features/rich-text/rich-text.ts';
import type { Actor } from '#app/policies/actor.ts';
import { abilities, can } from '#app/policies/index.ts';
import { getDb } from '#db/client.server.ts';
import { partsOf } from './parts.queries.server.ts';
import { type PreviewRole, previewActor, readPreviewRole } from './preview.ts';
import { answeredQuestions, countOpenQuestions } from './questions.queries.server.ts';
import { storyOf } from './story.queries.server.ts';
import { updatesOf } from './updates.queries.server.ts';

const staffActions = [
  'challenge.edit',
  'challenge.cancel',
  'challenge.close',
  'challenge.announce',
  'challenge.decide',
  'challenge.preview',
  'challenge.attach_file',
  'challenge.update_followers',
  'challenge.read_questions',
] as const;

/** How much of what grows stands on the page itself. */
const shown = { questions: 3, updates: 2, excerpt: 220 } as const;

type Challenge = NonNullable<Awaited<ReturnType<typeof findChallenge>>>;

/** As whom staff ask to look; null for everyone else, whatever the address says. */
export function previewOf(actor: Actor, challenge: Challenge, url: string): PreviewRole | null {
  return can(actor, 'challenge.preview', challenge) ? readPreviewRole(new URL(url).searchParams) : null;
}

/** The challenge with this address, for whoever may read it. Throws `not_found`. */
export async function visitChallenge(actor: Actor, slug: string | undefined): Promise<Challenge> {
  const challenge = await findChallenge(getDb(), slug ?? '');
  if (!challenge || !can(actor, 'challenge.read', challenge)) throw new AppError('not_found');
  return challenge;
}

/** Everything the public page of a challenge shows, for the person who looks or for whom staff look as. */
export async function loadChallengePage(args: RequestArgs & { params: { slug?: string | undefined } }) {
  const db = getDb();
  const visitor = await optionalActor(args);
  const challenge = await visitChallenge(visitor, args.params.slug);
  const preview = previewOf(visitor, challenge, args.request.url);
  const actor = preview ? previewActor(preview) : visitor;
  const now = new Date();
  const { id } = challenge;
  const subject = { type: 'challenge' as const, id };
  // Whose own entry stands is told so on the page of the decision.
  const may = abilities(actor, staffActions, { ...challenge, hasOwnEntry: false });
  const [
    stops,
    needs,
    parts,
    solutions,
    mine,
    story,
    following,
    gaps,
    seat,
    answered,
    news,
    open,
    final,
    announceAt,
    discussion,
  ] = await Promise.all([
    lineageOf(db, subject),
    needsOf(db, id),
    partsOf(db, id),
    publicSolutionsOf(db, id),
    mySolutionsIn(db, actor, id),
    storyOf(db, id),
    isFollowing(db, actor, subject),
    may['challenge.announce'] ? findChallengeGaps(db, id, now) : [],
    preview ? preview === 'juror' : hasSeat(db, actor, id),
    answeredQuestions(db, id, { before: null, limit: shown.questions }),
    updatesOf(db, id, { before: null, limit: shown.updates }),
    may['challenge.read_questions'] ? countOpenQuestions(db, id) : null,
    preview ? null : ownFinal(db, actor, id),
    challenge.status === 'running' ? announcementOf(db, id) : null,
    loadDiscussion(args, actor, subject),
  ]);
  const allowed = allowedNow(actor, challenge.status, challenge.phases, now);
  const signedIn = actor.kind === 'person';
  // Rules of a vote that nobody is called to are no news to anybody.
  const ballot = challenge.phases.some(({ kind }) => kind === 'vote') ? parts.ballot : null;
  return {
    challenge,
    preview,
    isBriefEmpty: plainTextOf(challenge.brief).trim() === '',
    parts: { ...parts, ballot },
    ...{ stops, needs, solutions, mine, final, story, following, gaps, signedIn },
    on: whatsOn(challenge.status, challenge.phases, allowed, now),
    now: now.getTime(),
    /** When a signed decision will be announced. */
    announceAt,
    rights: decisionRights(challenge.phases, { vote: ballot }),
    questions: {
      shown: answered.questions,
      more: answered.next !== null || answered.questions.length > 0,
      open,
    },
    updates: {
      shown: news.updates.map(({ body, ...update }) => ({
        ...update,
        excerpt: excerpt(body, shown.excerpt),
      })),
      more: news.next !== null || news.updates.length > 0,
    },
    discussion: { ...discussion, commenter: signedIn ? discussion.commenter : null },
    can: {
      edit: may['challenge.edit'],
      cancel: may['challenge.cancel'],
      close: may['challenge.close'],
      announce: may['challenge.announce'],
      checkEntries: may['challenge.edit'],
      preview: may['challenge.preview'],
      attach: may['challenge.attach_file'],
      tellNews: may['challenge.update_followers'],
      decide: may['challenge.decide'],
      readResults: can(actor, 'results.read', challenge),
      judge: seat,
      board: can(actor, 'board.read', challenge),
      seeJury: can(actor, 'jury.read_progress', challenge),
      follow: can(actor, 'subject.follow', { readable: true }),
      ask: can(actor, 'challenge.ask', challenge),
    },
  };
}
