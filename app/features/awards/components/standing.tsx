import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { Decision } from '../decision.queries.server.ts';
import { decisionFields } from '../decision-form.ts';

/** The voters' award as the count has it: to be read, not to be chosen. */
export function VoteStanding({
  page,
  statement,
}: {
  page: Pick<Decision, 'vote' | 'quorum' | 'entries' | 'drawnFrom' | 'withoutGate'>;
  statement: string;
}) {
  const t = useT('awards');
  const c = useT('common');
  const format = useFormat();
  const winners = page.entries.filter((entry) => entry.isVotersChoice);
  const [winner] = winners;
  const why = [
    page.withoutGate.length > 0 && t('decide.voters.gate', { titles: format.list(page.withoutGate) }),
    page.drawnFrom > 1 && t('decide.voters.drawn', { count: page.drawnFrom }),
  ].filter((text) => text !== false);
  return (
    <Section id="voters" title={t('decide.voters.title')}>
      {page.vote === 'none' && <p>{t('decide.voters.none')}</p>}
      {page.vote === 'not_counted' && (
        <Notice tone="warn">
          <p>{t('decide.voters.notCounted')}</p>
        </Notice>
      )}
      {page.vote === 'no_winner' && (
        <Notice>
          <p>{t(page.quorum === 'not_met' ? 'decide.voters.noQuorum' : 'decide.voters.noWinner')}</p>
          {why.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Notice>
      )}
      {winner && (
        <>
          <Notice tone="ok" title={format.list(winners.map(({ title }) => title))}>
            <p>
              {winners.length === 1
                ? t('decide.voters.winner', { votes: winner.approvals ?? 0 })
                : t('decide.voters.winners', { count: winners.length })}
            </p>
            {why.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Notice>
          <TextArea
            id={decisionFields.votersStatement}
            name={decisionFields.votersStatement}
            label={t('decide.voters.statement')}
            hint={t('decide.voters.statementHint')}
            optionalLabel={c('form.optional')}
            defaultValue={statement}
            rows={3}
          />
        </>
      )}
    </Section>
  );
}

/** How far the jury is, with the way to what it found. */
export function JuryStanding({ slug, jury }: { slug: string; jury: Decision['jury'] }) {
  const t = useT('awards');
  const format = useFormat();
  const counts = { sent: format.number(jury.sent), all: format.number(jury.all) };
  return (
    <Section id="jury" title={t('decide.jury.title')}>
      {jury.state === 'none' && <p>{t('decide.jury.none')}</p>}
      {jury.state === 'open' && (
        <Notice tone="warn" actions={<Link to={contestPaths.jury(slug)}>{t('decide.jury.progress')}</Link>}>
          <p>{t('decide.jury.open', counts)}</p>
          {jury.endsAt && <p>{t('decide.jury.until', { when: format.deadline(jury.endsAt) })}</p>}
        </Notice>
      )}
      {jury.state === 'done' && (
        <p>
          {t('decide.jury.done', counts)}{' '}
          <Link to={contestPaths.juryResults(slug)}>{t('decide.jury.results')}</Link>
        </p>
      )}
    </Section>
  );
}
