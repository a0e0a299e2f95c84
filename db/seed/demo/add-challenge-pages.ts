import { challengePages, type DemoChallengePage } from './content/challenge-pages.ts';
import type { World } from './world.ts';

/** What the pages of challenges say besides their brief, with the questions and news of their followers. */
export function addChallengePages(world: World): void {
  for (const page of challengePages) {
    addWrittenParts(world, page);
    addTerms(world, page);
    addQuestions(world, page);
    addUpdates(world, page);
  }
}

const idOf = (world: World, page: DemoChallengePage) => world.ref('challenge', page.challenge);

function addWrittenParts(world: World, page: DemoChallengePage): void {
  const { rows } = world;
  const challengeId = idOf(world, page);
  const id = () => world.id(world.at(62));
  page.areas.forEach((area, position) => {
    rows.focusAreas.push({ id: id(), challengeId, position, ...area });
  });
  page.rules.forEach((rule, position) => {
    rows.eligibilityRules.push({ id: id(), challengeId, position, ...rule });
  });
  page.prizes.forEach((prize, position) => {
    rows.prizes.push({ id: id(), challengeId, position, ...prize });
  });
  page.faqs.forEach((faq, position) => {
    rows.challengeFaqs.push({ id: id(), challengeId, position, ...faq });
  });
  for (const [partner, part] of Object.entries(page.parts)) {
    const organisationId = world.ref('organisation', partner);
    const row = rows.challengePartners.find(
      (one) => one.challengeId === challengeId && one.organisationId === organisationId,
    );
    if (!row) throw new Error(`${partner} is no partner of "${page.challenge}"`);
    row.part = part;
  }
  for (const criterion of rows.criteria) {
    if (criterion.challengeId === challengeId) criterion.descriptors = { ...page.descriptors };
  }
}

/** Texts that teams accept; whoever has sent something in has accepted the versions of that day. */
function addTerms(world: World, page: DemoChallengePage): void {
  const { rows } = world;
  const challengeId = idOf(world, page);
  const terms = page.terms.map(({ at, ...written }) => ({
    ...written,
    id: world.id(world.at(at)),
    challengeId,
    writtenBy: world.ref('person', 'staff'),
    createdAt: world.at(at),
  }));
  rows.challengeTerms.push(...terms);
  for (const { teamId, submittedAt, challengeId: of } of rows.solutions) {
    if (of !== challengeId || !submittedAt) continue;
    const lead = rows.teamMembers.find((member) => member.teamId === teamId && member.role === 'lead');
    const newest = new Map(terms.filter((one) => one.createdAt <= submittedAt).map((one) => [one.kind, one]));
    for (const { id: termsId } of newest.values()) {
      rows.termsAcceptances.push({ termsId, teamId, acceptedBy: lead?.userId, acceptedAt: submittedAt });
    }
  }
}

function addQuestions(world: World, page: DemoChallengePage): void {
  const challengeId = idOf(world, page);
  const subject = { type: 'challenge', id: challengeId } as const;
  for (const { by, at, text, answer, answered, privateReason } of page.questions) {
    const createdAt = world.at(at);
    const isAnswered = answer !== undefined && answered !== undefined;
    world.rows.challengeQuestions.push({
      id: world.id(createdAt),
      challengeId,
      askedBy: world.ref('person', by),
      question: text,
      status: isAnswered ? (privateReason ? 'private' : 'answered') : 'open',
      answer: answer ?? '',
      privateReason: privateReason ?? '',
      answeredBy: isAnswered ? world.ref('person', 'staff') : null,
      answeredAt: isAnswered ? world.at(answered) : null,
      submissionKey: world.id(createdAt),
      createdAt,
    });
    world.audit('question.ask', by, subject, createdAt);
    if (isAnswered) world.audit('question.answer', 'staff', subject, world.at(answered));
  }
}

function addUpdates(world: World, page: DemoChallengePage): void {
  const challengeId = idOf(world, page);
  const subject = { type: 'challenge', id: challengeId } as const;
  const title = world.rows.challenges.find((row) => row.id === challengeId)?.title ?? '';
  for (const { at, title: headline, body } of page.updates) {
    const createdAt = world.at(at);
    const id = world.id(createdAt);
    world.rows.challengeUpdates.push({
      id,
      challengeId,
      title: headline,
      body,
      writtenBy: world.ref('person', 'staff'),
      submissionKey: world.id(createdAt),
      createdAt,
    });
    world.step('challenge.updated', subject, createdAt, 'staff', { title, update: id, headline });
    world.audit('challenge.post_update', 'staff', subject, createdAt);
  }
}
