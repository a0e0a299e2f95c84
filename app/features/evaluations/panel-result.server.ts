import { panelAgreement } from '#app/domain/evaluations/agreement.ts';
import { evaluationDomains } from '#app/domain/evaluations/decisions.ts';
import { scoresByDomain } from '#app/domain/evaluations/evidence.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { allSheets } from './evaluation.queries.server.ts';

/** What the panel said, without names: agreement, scores by domain, comments, interests. Ask `evaluation.read_scores` first. */
export async function panelResultOf(db: DbOrTx, pilotId: string) {
  const { seats, scores } = await allSheets(db, pilotId);
  return {
    agreement: panelAgreement(scores, pilotId),
    domains: scoresByDomain(scores),
    comments: evaluationDomains.flatMap((domain) =>
      scores
        .filter((entry) => entry.domain === domain && entry.comment !== '')
        .map((entry) => ({ domain, comment: entry.comment }))
        .sort((a, b) => a.comment.localeCompare(b.comment)),
    ),
    interests: seats.map((seat) => seat.interest.trim()).sort(),
  };
}

export type PanelResult = Awaited<ReturnType<typeof panelResultOf>>;
