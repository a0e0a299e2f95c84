import { eq, inArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { giveRole } from '#app/features/admin/commands/give-role.server.ts';
import { announceChallenge } from '#app/features/challenges/commands/announce-challenge.server.ts';
import { createChallenge } from '#app/features/challenges/commands/create-challenge.server.ts';
import { saveCriteria } from '#app/features/challenges/commands/save-criteria.server.ts';
import { saveEligibility } from '#app/features/challenges/commands/save-eligibility.server.ts';
import { saveFaq } from '#app/features/challenges/commands/save-faq.server.ts';
import { saveFocus } from '#app/features/challenges/commands/save-focus.server.ts';
import { savePartners } from '#app/features/challenges/commands/save-partners.server.ts';
import { savePrizes } from '#app/features/challenges/commands/save-prizes.server.ts';
import { saveTerms } from '#app/features/challenges/commands/save-terms.server.ts';
import { saveVoting } from '#app/features/challenges/commands/save-voting.server.ts';
import { decideItem } from '#app/features/moderation-desk/commands/decide-item.server.ts';
import { lockItem } from '#app/features/moderation-desk/lock-item.server.ts';
import { sendNeed } from '#app/features/needs/commands/send-need.server.ts';
import { startDraft } from '#app/features/needs/drafts.server.ts';
import { addOrganisation } from '#app/features/people/commands/add-organisation.server.ts';
import { verifyOrganisation } from '#app/features/people/commands/verify-organisation.server.ts';
import { richTextOf } from '#app/features/rich-text/rich-text.ts';
import type { Person } from '#app/policies/actor.ts';
import { focusAreas, moderationItems, organisations, userRoles } from '#db/schema/index.ts';
import type { Stage } from '../stage.server.ts';
import { needs } from './needs.ts';
import type { ReplayEntry } from './replay-entry.ts';
import { areas, criteria, partners, planIn } from './story.ts';

/** The cluster's people who run the edition. */
export type Crew = { lead: Person; moderator: Person };

/** Three people of the cluster join: an administrator, as an installation has from its beginning, who makes two others staff. */
export async function gatherCrew(stage: Stage): Promise<Crew> {
  const join = (who: string, name: string) =>
    stage.join({ email: `${who}@cluster-north.replay.example`, name, roles: ['carer'] });
  const first = await join('admin', 'Capucine Vidal');
  await stage.db.insert(userRoles).values({
    userId: first.id,
    role: 'admin',
    status: 'verified',
    decidedAt: stage.now(),
    createdAt: stage.now(),
  });
  const admin = await stage.again(first.id);
  const makeStaff = async (person: Person) => {
    await stage.act(admin, giveRole, { userId: person.id, role: 'staff' });
    return stage.again(person.id);
  };
  const lead = await makeStaff(await join('lead', 'Solange Meunier'));
  const moderator = await makeStaff(await join('desk', 'Bastien Roche'));
  return { lead, moderator };
}

/** The partners, whose mail domains stand for their people. Gives their ids in the order of the story. */
export async function addPartners(stage: Stage, { lead }: Crew): Promise<string[]> {
  const slugs: string[] = [];
  for (const { name, kind, domain, roles } of partners) {
    const { slug } = await stage.act(lead, addOrganisation, {
      name,
      kind,
      emailDomain: domain,
      domainRoles: [...roles],
    });
    slugs.push(slug);
  }
  const rows = await stage.db
    .select({ id: organisations.id, slug: organisations.slug })
    .from(organisations)
    .where(inArray(organisations.slug, slugs));
  for (const { id } of rows) await stage.act(lead, verifyOrganisation, { id, verified: 'yes' });
  return slugs.map((slug) => rows.find((row) => row.slug === slug)?.id ?? '');
}

/** Older people and carers say what is hard; a moderator reads and publishes it. Gives the need of each focus area. */
export async function tellNeeds(
  stage: Stage,
  { moderator }: Crew,
): Promise<Record<ReplayEntry['area'], string>> {
  const ids: Partial<Record<ReplayEntry['area'], string>> = {};
  for (const [place, { area, ...told }] of needs.entries()) {
    const isCarer = area === 'assistance' || area === 'digital';
    const author = await stage.join({
      email: `need-${place}@home.replay.example`,
      name: `Teller ${place + 1}`,
      roles: [isCarer ? 'carer' : 'patient'],
    });
    const draftId = uuidv7({ msecs: stage.now().getTime() });
    const answers = {
      ...told,
      who: 'Older people',
      today: '',
      perspective: isCarer ? ('someone_i_care_for' as const) : ('myself' as const),
      shownAs: 'pseudonym' as const,
    };
    await startDraft(stage.db, author, { id: draftId, now: stage.now(), answers });
    const need = await stage.act(author, sendNeed, { draftId, locale: 'en' });
    ids[area] = need.id;
    stage.passSeconds(86_400);
    const [item] = await stage.db
      .select({ id: moderationItems.id })
      .from(moderationItems)
      .where(eq(moderationItems.subjectId, need.id));
    if (!item) throw new Error('a need that was sent waits to be read');
    const { seen } = await stage.db.transaction((tx) => lockItem(tx, item.id));
    await stage.act(moderator, decideItem, { itemId: item.id, verdict: 'publish', reason: '', seen });
  }
  return ids as Record<ReplayEntry['area'], string>;
}

/** The challenge with all its parts, announced. Gives its id, address and focus areas. */
export async function openContest(
  stage: Stage,
  { lead }: Crew,
  { needIds, partnerIds, zone }: { needIds: readonly string[]; partnerIds: readonly string[]; zone: string },
) {
  const { id: challengeId, slug } = await stage.act(lead, createChallenge, {
    title: 'Silver Surfer 2021: ageing well',
    summary:
      'A call for answers to ageing well. Older people at home or in care homes and those who care for them decide, together with professionals, what an innovation should be.',
    format: 'contest',
    brief: richTextOf(
      'Many projects for older people fail because they answer no real need. This contest begins with needs, and those who live with them vote.\n\nChoose one of five focus areas. One winner is chosen by vote, four by a jury of experts and institutions.',
    ),
    themes: ['mobility', 'housing', 'caring_for_others', 'digital', 'hearing_and_sight'],
    needIds: [...needIds],
    phases: planIn(zone),
    ballot: {},
  });
  const part = <Content>(content: Content) => ({ challengeId, version: 0, content });
  await stage.act(lead, saveFocus, part({ rows: Object.values(areas) }));
  await stage.act(lead, saveCriteria, part({ rows: [...criteria] }));
  await stage.act(
    lead,
    saveVoting,
    part({
      method: 'approval' as const,
      eligible: ['patient', 'carer', 'clinician'] as ('patient' | 'carer' | 'clinician')[],
      quorum: 20,
      patientGate: 0.1,
      weights: null,
      targets: { patients: 1000, carers: 300, clinicians: 200, industry: null, research: null },
    }),
  );
  await stage.act(
    lead,
    savePartners,
    part({
      rows: partners.map(({ part: does }, i) => ({ organisationId: partnerIds[i] ?? '', part: does })),
    }),
  );
  await stage.act(
    lead,
    savePrizes,
    part({
      prize: 'A prototype, paid for and tried.',
      rows: [
        {
          kind: 'voters' as const,
          title: 'Prize of the voters',
          promise: 'A year in the incubator, and a care home that tries it.',
        },
        {
          kind: 'jury' as const,
          title: 'Prize of the jury',
          promise: 'Help with a first prototype, and a ward that tries it.',
        },
      ],
    }),
  );
  await stage.act(
    lead,
    saveEligibility,
    part({
      rows: [
        { kind: 'focus_area' as const, wording: '' },
        { kind: 'declaration' as const, wording: 'We will try our answer in the region if it wins.' },
      ],
    }),
  );
  await stage.act(
    lead,
    saveTerms,
    part({
      rules: 'One answer for each focus area and team. What is said here about an answer must be true.',
      rights: 'What you enter stays yours. We may show its title and summary in public.',
      confidentiality: 'Jurors keep to themselves what you mark as confidential.',
    }),
  );
  await stage.act(
    lead,
    saveFaq,
    part({ rows: [{ question: 'May a hospital enter?', answer: 'Yes, alone or with partners.' }] }),
  );
  await stage.act(lead, announceChallenge, { challengeId });
  const rows = await stage.db
    .select({ id: focusAreas.id, name: focusAreas.name })
    .from(focusAreas)
    .where(eq(focusAreas.challengeId, challengeId));
  const areaIds = Object.fromEntries(
    Object.entries(areas).map(([key, { name }]) => [key, rows.find((row) => row.name === name)?.id ?? '']),
  ) as Record<ReplayEntry['area'], string>;
  return { challengeId, slug, areaIds };
}

export type Contest = Awaited<ReturnType<typeof openContest>>;
