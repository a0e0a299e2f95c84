import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { CommandContext } from '#app/commands/command.server.ts';
import { publicNeedStatuses } from '#app/domain/needs/need-machine.ts';
import {
  ballots,
  challengeFaqs,
  challengeNeeds,
  challengePartners,
  challengeTerms,
  criteria,
  eligibilityRules,
  focusAreas,
  juryRounds,
  needs,
  prizes,
} from '#db/schema/index.ts';
import {
  ballotRulesOf,
  criteriaToEdit,
  currentTermsOf,
  eligibilityRulesOf,
  faqsOf,
  firstRoundOf,
  focusAreasOf,
  prizesOf,
} from '../challenge-parts.queries.server.ts';

type Context = Pick<CommandContext<'challenge.create'>, 'tx' | 'now' | 'newId' | 'actor'>;

/** Copies the lists of one challenge into another that has none. Needs that are not public any more stay behind. */
export async function copyParts(
  { tx, now, newId, actor }: Context,
  from: string,
  challengeId: string,
): Promise<Record<string, number>> {
  const place = <Row extends { id: string }>(rows: readonly Row[]) =>
    rows.map((row, position) => ({ ...row, id: newId(), challengeId, position }));

  const linked = await tx
    .select({ needId: challengeNeeds.needId })
    .from(challengeNeeds)
    .innerJoin(needs, eq(needs.id, challengeNeeds.needId))
    .where(
      and(
        eq(challengeNeeds.challengeId, from),
        inArray(needs.status, [...publicNeedStatuses]),
        isNull(needs.hiddenAt),
      ),
    );
  if (linked.length > 0) {
    await tx
      .insert(challengeNeeds)
      .values(linked.map(({ needId }) => ({ challengeId, needId, createdAt: now })));
  }
  const partners = await tx.select().from(challengePartners).where(eq(challengePartners.challengeId, from));
  if (partners.length > 0) {
    await tx.insert(challengePartners).values(partners.map((row) => ({ ...row, challengeId })));
  }
  const areas = place(await focusAreasOf(tx, from));
  if (areas.length > 0) await tx.insert(focusAreas).values(areas);

  const rules = place(await eligibilityRulesOf(tx, from)).map(
    ({ check: { kind, ...parameter }, ...rule }) => ({
      ...rule,
      kind,
      parameter,
    }),
  );
  if (rules.length > 0) await tx.insert(eligibilityRules).values(rules);

  const looked = place(await criteriaToEdit(tx, from));
  if (looked.length > 0) await tx.insert(criteria).values(looked);

  const won = place(await prizesOf(tx, from));
  if (won.length > 0) await tx.insert(prizes).values(won);

  const asked = place(await faqsOf(tx, from));
  if (asked.length > 0) await tx.insert(challengeFaqs).values(asked);

  const terms = await currentTermsOf(tx, from);
  if (terms.length > 0) {
    const writtenBy = actor.kind === 'person' ? actor.id : null;
    await tx.insert(challengeTerms).values(
      terms.map(({ kind, text }) => ({
        ...{ id: newId(), challengeId, kind, version: 1, text },
        ...{ writtenBy, createdAt: now },
      })),
    );
  }
  const ballot = await ballotRulesOf(tx, from);
  if (ballot) {
    const { id: _, ...rest } = ballot;
    await tx.insert(ballots).values({ ...rest, id: newId(), challengeId, seed: newId(), createdAt: now });
  }
  const round = await firstRoundOf(tx, from);
  if (round) {
    await tx
      .insert(juryRounds)
      .values({ challengeId, round: 1, perEntry: round.perEntry, seed: newId(), createdAt: now });
  }
  return { needs: linked.length, criteria: looked.length, rules: rules.length, terms: terms.length };
}
