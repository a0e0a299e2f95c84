import { contestPaths } from '#app/contest-paths.ts';
import { commentLink } from '#app/features/discussion/comment-place.ts';
import { paths } from '#app/paths.ts';
import { say } from './tell.ts';
import { tellOfFinals } from './tell-of-finals.ts';
import type { World } from './world.ts';

/** What was told to single people besides the steps of the road: answers, invitations, tasks, and what carers did. */
export function addPersonalNotices(world: World): void {
  tellOfComments(world);
  tellOfDelegations(world);
  tellOfCarerActs(world);
  tellOfTasks(world);
  tellOfFinals(world);
  tellOfSeats(world);
}

function tellOfComments(world: World): void {
  const { needs, challenges, solutions, pilots, comments } = world.rows;
  const pages = [...needs, ...challenges, ...solutions, ...pilots];
  for (const comment of comments) {
    const answered = comments.find((row) => row.id === comment.parentId)?.authorId;
    const toldId = answered ?? needs.find((row) => row.id === comment.subjectId)?.authorId;
    const page = pages.find((row) => row.id === comment.subjectId);
    if (comment.status !== 'published' || !toldId || toldId === comment.authorId || !page) continue;
    say(
      world,
      toldId,
      answered ? 'comment_replied' : 'comment_posted',
      { type: 'comment', id: comment.id },
      {
        path: `/${comment.subjectType}s/${page.slug}${commentLink(comment.id)}`,
        facts: answered ? {} : { why: 'author', need: page.title },
        dedupeKey: `comment:${comment.id}`,
        at: comment.createdAt,
      },
    );
  }
}

function tellOfDelegations(world: World): void {
  for (const { id, patientId, carerId, status, createdAt, decidedAt, endedAt } of world.rows.delegations) {
    if (!carerId) continue;
    const subject = { type: 'person', id: patientId } as const;
    const invitation = { path: paths.delegation(id), dedupeKey: `delegation:${id}:invited`, at: createdAt };
    say(world, carerId, 'delegation_invited', subject, invitation);
    if (decidedAt) {
      const answer = { path: paths.myCarers(), dedupeKey: `delegation:${id}:active`, at: decidedAt };
      say(world, patientId, 'delegation_accepted', subject, answer);
    }
    if (status === 'revoked' && endedAt) {
      const end = { path: paths.caringFor(), dedupeKey: `delegation:${id}:revoked`, at: endedAt };
      say(world, carerId, 'delegation_revoked', subject, end);
    }
  }
}

function tellOfCarerActs(world: World): void {
  const days = new Map<string, { patientId: string; count: number; at: Date }>();
  for (const { actorId, onBehalfOfId, createdAt } of world.rows.auditLog) {
    if (!actorId || !onBehalfOfId || actorId === onBehalfOfId) continue;
    const key = `carer-acts:${actorId}:${createdAt.toISOString().slice(0, 10)}:${onBehalfOfId}`;
    const day = days.get(key) ?? { patientId: onBehalfOfId, count: 0, at: createdAt };
    const at = new Date(Math.max(createdAt.getTime(), day.at.getTime()));
    days.set(key, { ...day, count: day.count + 1, at });
  }
  for (const [key, { patientId, count, at }] of days) {
    const path = `${paths.myCarers()}#acts`;
    const dedupeKey = key.slice(0, key.lastIndexOf(':'));
    say(
      world,
      patientId,
      'delegation_used',
      { type: 'person', id: patientId },
      { path, facts: { count }, dedupeKey, at },
    );
  }
}

function tellOfTasks(world: World): void {
  const { jurors, challenges, pilots, evaluators, incidents } = world.rows;
  for (const { challengeId, userId, createdAt } of jurors) {
    const challenge = challenges.find((row) => row.id === challengeId);
    if (!challenge) continue;
    say(
      world,
      userId,
      'juryInvited',
      { type: 'challenge', id: challengeId },
      {
        path: contestPaths.jury(challenge.slug),
        facts: { title: challenge.title },
        dedupeKey: `jury-invited:${challengeId}`,
        at: createdAt,
      },
    );
  }
  for (const { id, slug, title, leadId, createdAt } of pilots) {
    const subject = { type: 'pilot', id } as const;
    const facts = { title };
    say(world, leadId, 'pilotLead', subject, {
      path: paths.pilot(slug),
      facts,
      dedupeKey: `pilot-lead:${id}`,
      at: createdAt,
    });
    for (const incident of incidents.filter((row) => row.pilotId === id)) {
      say(world, leadId, 'incidentReported', subject, {
        path: paths.pilotIncidents(slug),
        facts,
        dedupeKey: `incident:${incident.id}`,
        at: incident.awareAt,
      });
    }
    for (const panel of evaluators.filter((row) => row.pilotId === id)) {
      say(world, panel.userId, 'evaluationInvited', subject, {
        path: paths.pilotEvaluation(slug),
        facts,
        dedupeKey: `evaluator:${id}`,
        at: panel.createdAt,
      });
    }
  }
}

/** Who was asked to come to the final session of a prioritisation round. */
function tellOfSeats(world: World): void {
  const { prioritySeats, priorityRounds } = world.rows;
  for (const { roundId, userId, createdAt } of prioritySeats) {
    const { slug = '', title } = priorityRounds.find((row) => row.id === roundId) ?? {};
    const subject = { type: 'priority_round', id: roundId } as const;
    say(world, userId, 'priorityInvited', subject, {
      path: contestPaths.prioritySession(slug),
      facts: { title },
      dedupeKey: `priority-invited:${roundId}`,
      at: createdAt,
    });
  }
}
